"""A seed in, invented persons of many regions out, each with the spellings that newspapers and scholars would give him.

The romanisations here are tables of their own, written from the published schemes, so that they do not share the slips of those in
`verbale.reference`. Names are put together by lot: likeness to anybody is chance.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

# One Cyrillic letter in each scheme, in this order: BGN/PCGN as newspapers write it, ISO 9, French, German.
_LETTERS = {
    "а": "a a a a", "б": "b b b b", "в": "v v v w", "г": "g g g g", "д": "d d d d", "е": "e e e e", "ё": "yo ë io jo", "ж": "zh ž j sch",
    "з": "z z z s", "и": "i i i i", "й": "y j ï j", "к": "k k k k", "л": "l l l l", "м": "m m m m", "н": "n n n n", "о": "o o o o", "п": "p p p p",
    "р": "r r r r", "с": "s s s s", "т": "t t t t", "у": "u u ou u", "ф": "f f f f", "х": "kh h kh ch", "ц": "ts c ts z", "ч": "ch č tch tsch",
    "ш": "sh š ch sch", "щ": "shch ŝ chtch schtsch", "ъ": "- - - -", "ы": "y y y y", "ь": "- ' - -", "э": "e è e e", "ю": "yu û iou ju", "я": "ya â ia ja",
}  # fmt: skip
SCHEMES = ("bgn", "iso", "french", "german")
_TABLES = {
    scheme: {letter: row.split()[at].replace("-", "") for letter, row in _LETTERS.items()}
    for at, scheme in enumerate(SCHEMES)
}

_RUSSIAN = "Сергей Андрей Юрий Вячеслав Руслан Тимур Заур Астамур Геннадий Леонид Анатолий Евгений Аслан Беслан Рауль Валерий Константин Игорь Максим Роман".split()
_RUSSIAN_FAMILIES = (
    "Щербинин Чочиев Жвания Хашба Цхурбаев Гагулия Лакоба Тарба Ёлкин Юшков Чернышев Яшин Шахов Хруцкий Кучуков Аргун Бжания Цвижба Шамба Дзидзария Хаджимба"
    " Кокойты Тибилов Бибилов Санакоев Жиоев Джиоев Пухаев Козаев Меркулов Зацепин Лужин Хомяков Щеглов Чупров Шойдаков Цыренов Юсупов Яхьяев Эльбердов"
    " Гаврилюк Тимощук Кравчук Яценко Пилипчук Бойченко Грищук Цибулько Щуренко Жданюк"
).split()
_ARABIC = (
    "Muhammad|Mohammed|Mohamed|Mohamad;Ahmad|Ahmed;Mahmud|Mahmoud|Mahmood;Yusuf|Youssef|Yousef;Husayn|Hussein|Hossein|Hussain;Hasan|Hassan;Khalid|Khaled;"
    "Umar|Omar|Omer;Jamal|Gamal|Djamal;Mustafa|Mostafa|Moustapha;Tariq|Tarek;Walid|Waleed;Samir|Sameer;Ibrahim|Ebrahim;Abd al-Rahman|Abdul Rahman|Abdelrahman|Abderrahmane;"
    "Abd al-Aziz|Abdulaziz|Abdelaziz;Faysal|Faisal;Rashid|Rachid|Rasheed;Sulayman|Suleiman|Soleiman;Nasir|Nasser"
).split(";")
_ARABIC_FAMILIES = (
    "al-Haddad|Haddad|el-Haddad;al-Qabbani|Kabbani|Qabbani;al-Maktum|al-Maktoum;Shahrur|Shahrour|Chahrour;al-Zubaydi|al-Zubaidi|Zoubeidi;al-Tamimi|Tamimi|el-Tamimi;"
    "Dhiyab|Diab|Thiab;al-Kubaysi|al-Kubaisi|Koubeissi;al-Shammari|Shamri|al-Shamari;Bu Khamsin|Boukhamsin;al-Jaburi|al-Jubouri|Jabouri;al-Dulaymi|al-Dulaimi|Doulaimi;"
    "Ghannam|Ghanam;al-Rifa'i|al-Rifai|Rifaï;al-Ansari|Ansari|el-Ansary;Qasim|Kassem|Qassem;al-Masri|el-Masry|Masri;al-Khatib|Khateeb|el-Khatib;al-Najjar|Najjar|el-Naggar;al-Sabbagh|Sabbagh"
).split(";")
_CHINESE = "Zhang|Chang Wang|Wang Li|Li Liu|Liu Chen|Chen Zhao|Chao Zhou|Chou Xu|Hsu Sun|Sun Zhu|Chu Guo|Kuo Xie|Hsieh Cai|Tsai Zeng|Tseng Jiang|Chiang Qiu|Ch'iu Deng|Teng Peng|P'eng Gao|Kao Xiao|Hsiao".split()
_CHINESE_SYLLABLES = (
    "jian|chien guo|kuo zhi|chih qiang|ch'iang xiao|hsiao ping|p'ing de|te wen|wen xin|hsin yi|i jun|chün hua|hua ming|ming zhong|chung lin|lin bo|po tian|t'ien rong|jung ze|tse cheng|ch'eng"
    " kai|k'ai yuan|yüan dong|tung shan|shan mei|mei fang|fang hai|hai liang|liang cai|ts'ai bin|pin"
).split()
_KOREAN = "Kim|Gim|Kim Lee|I|Yi Park|Bak|Pak Choi|Choe|Ch'oe Jung|Jeong|Chŏng Kang|Gang|Kang Cho|Jo|Cho Yoon|Yun|Yun Lim|Im|Im Shin|Sin|Sin Kwon|Gwon|Kwŏn Moon|Mun|Mun Baek|Baek|Paek Roh|No|No".split()
_KOREAN_SYLLABLES = (
    "jae|jae|chae hyun|hyeon|hyŏn young|yeong|yŏng sung|seong|sŏng min|min|min soo|su|su kyung|gyeong|kyŏng ho|ho|ho jin|jin|chin woo|u|u hee|hui|hŭi sang|sang|sang chul|cheol|ch'ŏl dong|dong|tong"
    " myung|myeong|myŏng tae|tae|t'ae geun|geun|kŭn bok|bok|pok"
).split()
_WESTERN = "William|Bill;Robert|Bob;Thomas|Tom;Edward|Ted;Anthony|Tony;Stephen|Steven|Steve;Geoffrey|Jeff;Catherine|Kate|Katherine;Elizabeth|Liz;Michael|Mike;Christopher|Chris;Laura;Brenda;Keith;Ruth;Duncan;Moira;Graham;Colin;Hazel".split(
    ";"
)
_WESTERN_FAMILIES = "Ashcombe Thornbury Wexley Pendrick Holloway Marchmont Tarrant Quillan Brandreth Fennimore Colthurst Haverstock Ridley Penhallow Stroud Kinnaird Lockhart Dunmore Wetherby Crane".split()
_LATIN = "Andrés José|Jose Luis|Lucía|Lucia Iñaki|Inaki Mónica|Monica Raúl|Raul Ramón|Ramon Çağla|Cagla Gökhan|Gokhan Şükrü|Sukru Jürgen|Jurgen Søren|Soren Zoltán|Zoltan Łukasz|Lukasz Dušan|Dusan Željko|Zeljko Ştefan|Stefan Nélson|Nelson João|Joao Björn|Bjorn".split()
_LATIN_FAMILIES = "Ibáñez|Ibanez Quiñones|Quinones Núñez|Nunez Echeverría|Echeverria Çelebioğlu|Celebioglu Gündoğdu|Gundogdu Özbilgin|Ozbilgin Kräutler|Krautler Sjöström|Sjostrom Łęcki|Lecki Đorđević|Djordjevic|Dordevic Šešelj|Seselj Țuțea|Tutea Guimarães|Guimaraes Björklund|Bjorklund Halász|Halasz Müntefer|Muntefer Šimečka|Simecka Brânză|Branza Açıkel|Acikel".split()
_AFRICAN = "Wanjala Kwabena Thandiwe Oumou Chinedu Tendai Abebe Fatuma Sékou|Sekou Ngozi Lerato Kofi Amadou Achieng Babajide Mpho Yohannes Salome Moussa Adaeze".split()
_AFRICAN_FAMILIES = "Kipchumba Asantewaa Nkomazana Bagayoko Okonjima Chikwanda Gebremedhin Mwakyusa Diarrassouba Ezekwesili Ramaphala Oppong-Fosu Bathily Nyong'o Adegbenro Motlalepula Zewdekal Kaberuka Ouattarama Onwuka".split()
_COMMON = [
    "John|Jack",
    "David|Dave",
    "Maria",
    "James|Jim",
    "Mohammed|Muhammad|Mohamed",
    "Ali",
    "Ivan",
    "Jose|José",
    "Kim",
    "Anna",
]
_COMMON_FAMILIES = "Smith Garcia|García Brown Silva Ivanov Khan Hassan|Hasan Diallo Nguyen Martin Mensah Cohen".split()


@dataclass(frozen=True)
class Person:
    """One person: his spellings (a class of variant with a form), first the plain one; his state; `family` and `given` forms of each spelling."""

    id: int
    state: str
    region: str
    spellings: tuple[tuple[str, str, str], ...]  # class, given, family
    eastern: bool = False
    homonym_of: int | None = None
    mark: str = ""
    circle: tuple[int, ...] = field(default=())


def _cyrillic(random: Random) -> tuple[tuple[str, str, str], ...]:
    given, family = random.choice(_RUSSIAN), random.choice(_RUSSIAN_FAMILIES)
    told = [(scheme, romanised(given, scheme), romanised(family, scheme)) for scheme in SCHEMES]
    return (*told, ("script", given, family))


def romanised(word: str, scheme: str) -> str:
    """A word in Cyrillic letters and a scheme in, the word in Latin letters out."""
    table = _TABLES[scheme]
    letters = "".join(table[letter] for letter in word.lower())
    if scheme == "bgn":
        letters = letters.replace("iy", "y") if letters.endswith("iy") else letters
    if scheme == "french" and letters.endswith("in"):
        letters += "e"
    return letters.capitalize()


def _variants(given: list[str], families: list[str]) -> Callable[[Random], tuple[tuple[str, str, str], ...]]:
    def made(random: Random) -> tuple[tuple[str, str, str], ...]:
        firsts, lasts = random.choice(given).split("|"), random.choice(families).split("|")
        plain = ("plain", firsts[0], lasts[0])
        more = [("spelling", random.choice(firsts), random.choice(lasts)) for _ in range(3)]
        return (plain, *(one for one in more if one[1:] != plain[1:]))

    return made


def _syllables(
    families: list[str], syllables: list[str], names: tuple[str, ...]
) -> Callable[[Random], tuple[tuple[str, str, str], ...]]:
    def made(random: Random) -> tuple[tuple[str, str, str], ...]:
        family, one, two = random.choice(families).split("|"), *(random.choice(syllables).split("|") for _ in range(2))
        told = []
        for at, name in enumerate(names):
            joined = one[at] + two[at] if name == "plain" and len(names) == 2 else f"{one[at]}-{two[at]}"
            told.append((name, joined.capitalize(), family[at].capitalize()))
        return tuple(told)

    return made


_REGIONS: dict[str, tuple[Callable[[Random], tuple[tuple[str, str, str], ...]], str, bool]] = {
    "cyrillic": (_cyrillic, "Russia Ukraine Abkhazia Belarus Kazakhstan Kyrgyzstan", False),
    "arabic": (_variants(_ARABIC, _ARABIC_FAMILIES), "Egypt Iraq Syria Lebanon Jordan Tunisia Algeria", False),
    "chinese": (_syllables(_CHINESE, _CHINESE_SYLLABLES, ("plain", "wade-giles")), "China Taiwan", True),
    "korean": (_syllables(_KOREAN, _KOREAN_SYLLABLES, ("plain", "revised", "mccune")), "South_Korea North_Korea", True),
    "western": (_variants(_WESTERN, _WESTERN_FAMILIES), "United_Kingdom Australia Canada Ireland Jamaica", False),
    "latin": (_variants(_LATIN, _LATIN_FAMILIES), "Spain Peru Turkey Germany Poland Serbia Romania Brazil", False),
    "african": (_variants(_AFRICAN, _AFRICAN_FAMILIES), "Kenya Ghana Mali Nigeria Ethiopia Zimbabwe Senegal", False),
    "common": (
        _variants(_COMMON, _COMMON_FAMILIES),
        "United_States Pakistan Brazil Guinea Vietnam New_Zealand Bulgaria",
        False,
    ),
}


# Persons with names that thousands bear are few among those whom news names.
_SHARES = [4 if region != "common" else 1 for region in _REGIONS]


def people(random: Random, many: int) -> list[Person]:
    """Lots in, so many persons out: one in 25 bears the name of another of another state, one in 50 is somebody's son and namesake.

    Apart from these, and from those with names that thousands bear, no two have one name as long as names last.
    """
    found: list[Person] = []
    taken: set[tuple[str, str]] = set()
    for number, (region, (make, states, eastern)) in zip(range(many), _round(random), strict=False):
        state = random.choice(states.split()).replace("_", " ")
        lot = random.random()
        if found and lot < 1 / 25:
            other = random.choice(found)
            far = random.choice([one for row in _REGIONS.values() for one in row[1].split()]).replace("_", " ")
            found.append(
                Person(
                    number,
                    far if far != other.state else "Fiji",
                    other.region,
                    other.spellings,
                    other.eastern,
                    other.id,
                )
            )
        elif found and lot < 1 / 25 + 1 / 50:
            father = random.choice(found)
            found.append(
                Person(number, father.state, father.region, father.spellings, father.eastern, father.id, mark="Jr.")
            )
        else:
            made = _free(random, make, taken)
            found.append(Person(number, state, region, made, eastern))
    return found


def _free(
    random: Random, make: Callable[[Random], tuple[tuple[str, str, str], ...]], taken: set[tuple[str, str]]
) -> tuple[tuple[str, str, str], ...]:
    for _ in range(20):
        made = make(random)
        if made[0][1:] not in taken:
            break
    taken.add(made[0][1:])
    return made


def _round(
    random: Random,
) -> Iterator[tuple[str, tuple[Callable[[Random], tuple[tuple[str, str, str], ...]], str, bool]]]:
    while True:
        yield random.choices(list(_REGIONS.items()), _SHARES)[0]


def misprinted(random: Random, word: str) -> str:
    """A word in, the same with a slip of the pen out: a letter lost, doubled, changed or swapped with its neighbour."""
    at = random.randrange(1, max(2, len(word) - 1))
    kind = random.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:] if at < len(word) else word
    if kind == 2:
        return word[:at] + random.choice("aeioulnrst") + word[at + 1 :]
    return word[: at - 1] + word[at : at + 1] + word[at - 1] + word[at + 1 :] if at > 1 else word[:at] + word[at + 1 :]
