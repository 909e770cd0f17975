"""What the world knew beforehand: tables that a reader of politics can check and edit, and their readers."""
