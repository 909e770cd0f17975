"""Offices that the text gives: titles, appositions, "as", former, acting, counterparts, chairs."""


def test_a_title_with_its_state(roles: list[str]) -> None:
    """Uzbek Foreign Minister Sherzod Qodirov flew to Bishkek."""
    assert roles == ["Sherzod Qodirov | foreign minister | Uzbekistan | on"]


def test_an_apposition_behind_the_name(roles: list[str]) -> None:
    """Vahe Terteryan, spokesman for Armenia's Defence Ministry, denied it."""
    assert roles == ["Vahe Terteryan | spokesman | Ministry of Defence of Armenia | on"]


def test_a_title_in_scare_quotes_is_hedged(roles: list[str]) -> None:
    """Faduma Jirde, the “foreign minister” of Somaliland, flew to Djibouti."""
    assert roles == ["Faduma Jirde | foreign minister | Somaliland | on | hedged"]


def test_initials_of_an_office_are_written_out(roles: list[str]) -> None:
    """Russian FM Ivan Petrov left for Sochi."""
    assert roles == ["Ivan Petrov | foreign minister | Russia | on"]


def test_a_top_diplomat_is_a_foreign_minister(roles: list[str]) -> None:
    """Yerevan's top diplomat, Aram Petrosyan, spoke of progress."""
    assert roles == ["Aram Petrosyan | foreign minister | Armenia | on"]


def test_former_is_until(roles: list[str]) -> None:
    """Former Bolivian president Jorge Salinas was arrested."""
    assert roles == ["Jorge Salinas | president | Bolivia | until"]


def test_acting_stays_with_the_office(roles: list[str]) -> None:
    """Speaker Elena Cebotari became acting president of Moldova."""
    assert "Elena Cebotari | acting president | Moldova | on" in roles


def test_serves_as(roles: list[str]) -> None:
    """Kenji Ota serves as ambassador of Japan to Fiji."""
    assert roles == ["Kenji Ota | ambassador | Japan | on"]


def test_was_appointed_is_from(roles: list[str]) -> None:
    """Musa Bello was appointed defence minister of Nigeria on Friday."""
    assert roles == ["Musa Bello | defence minister | Nigeria | from"]


def test_a_counterpart_holds_the_same_office(roles: list[str]) -> None:
    """Kenyan President Amina Odhiambo met her Ugandan counterpart, Moses Okello."""
    assert roles == ["Amina Odhiambo | president | Kenya | on", "Moses Okello | president | Uganda | on"]


def test_who_chairs_a_branch(roles: list[str]) -> None:
    """Davy Kasonde, who chairs the branch of the National Dockers Union, was detained."""
    assert roles == ["Davy Kasonde | chair of the branch | National Dockers Union | on"]


def test_states_that_chair_a_format(roles: list[str]) -> None:
    """The co-chairs of the OSCE Minsk Group, France and Russia, urged restraint."""
    assert "France | co-chair | Minsk Group | on" in roles


def test_an_ambassador_of_what_stands_behind_his_name(roles: list[str]) -> None:
    """Ambassador Li Wei of China briefed the Security Council on Eritrea."""
    assert roles == ["Li Wei | ambassador | China | on"]


def test_a_commissioner_of_a_region(roles: list[str]) -> None:
    """On Monday Copperbelt police commissioner Rodwell Simbeye announced 23 arrests."""
    assert roles == ["Rodwell Simbeye | police commissioner | Copperbelt | on"]


def test_a_rank_is_no_office(roles: list[str]) -> None:
    """Private Elvin Safarli of Azerbaijan was wounded."""
    assert roles == []


def test_a_chief_with_a_rank_holds_the_office(roles: list[str]) -> None:
    """Nigeria's army chief General Samuel Okafor resigned on Friday."""
    assert roles == ["Samuel Okafor | army chief | Nigeria | until"]


def test_a_spokesperson_of_people(roles: list[str]) -> None:
    """A spokesperson for the vendors, Mere Tuilagi, thanked the mayor of Suva."""
    assert roles == ["Mere Tuilagi | spokesperson | vendors | on"]


def test_ministers_of_two_territories_respectively(roles: list[str]) -> None:
    """Moldova received Anri Gogua and Dmitry Kochiev, ‘foreign ministers’ of Abkhazia and South Ossetia, in Tiraspol."""
    assert roles == [
        "Anri Gogua | foreign minister | Abkhazia | on | hedged",
        "Dmitry Kochiev | foreign minister | South Ossetia | on | hedged",
    ]


def test_what_a_minister_is_of_with_capitals(roles: list[str]) -> None:
    """The Minister of Foreign Affairs and Trade of Tonga, Sione Latu, met Minister of Defence of Chad Ali Moussa."""
    assert set(roles) == {"Sione Latu | foreign minister | Tonga | on", "Ali Moussa | defence minister | Chad | on"}


def test_the_long_name_of_a_state_in_front_of_the_person(roles: list[str]) -> None:
    """Minister of Foreign Affairs of the Republic of Kazakhstan Daulet Ospanov held talks today."""
    assert roles == ["Daulet Ospanov | foreign minister | Kazakhstan | on"]


def test_a_minister_by_his_matter_and_name_alone(roles: list[str]) -> None:
    """DUSHANBE - Minister of Foreign Affairs Rustam Karimov spoke. Tajikistan will sign."""
    assert roles == ["Rustam Karimov | foreign minister | Tajikistan | on"]


def test_one_person_of_two_offices(roles: list[str]) -> None:
    """Pakistan's Deputy Prime Minister and Foreign Minister Imran Baloch spoke."""
    assert roles == [
        "Imran Baloch | deputy prime minister | Pakistan | on",
        "Imran Baloch | foreign minister | Pakistan | on",
    ]


def test_until_some_time_an_office_was_held(roles: list[str]) -> None:
    """The government appointed Tamar Nozadze, until recently head of the customs service of Georgia, as coordinator."""
    assert "Tamar Nozadze | head | Customs of Georgia | until" in roles


def test_a_predecessor_held_the_office_before(roles: list[str]) -> None:
    """Amina Dirir was sworn in as mayor of Huambo on Monday. Her predecessor, Osman Guleid, had been removed by the governor."""
    assert roles == ["Amina Dirir | mayor | Huambo | from", "Osman Guleid | mayor | Huambo | until"]


def test_a_mayor_is_of_the_capital_and_not_of_its_state(roles: list[str]) -> None:
    """The mayor of Bamako, Adama Sangare, refused to concede."""
    assert roles == ["Adama Sangare | mayor | Bamako | on"]


def test_a_local_office_without_a_place_is_of_none(roles: list[str]) -> None:
    """Kenya's parliament met on Monday. The mayor, Ann Okello, stayed away."""
    assert roles == []


def test_a_local_office_is_of_the_place_that_another_mention_tells(roles: list[str]) -> None:
    """Deputy Mayor Hanna Otieno stays. Kenya has no acting mayor of Kisumu."""
    assert roles == ["Hanna Otieno | deputy mayor | Kisumu | on"]


def test_a_judge_is_of_the_court_told_before(roles: list[str]) -> None:
    """The Supreme Court of Kenya heard the case. The judge, Ann Okello, refused bail."""
    assert roles == ["Ann Okello | judge | Supreme Court of Kenya | on"]


def test_an_envoy_is_of_who_sent_him_and_not_of_where_he_serves(roles: list[str]) -> None:
    """Kuwait's ambassador in Rabat, Suad Karim, was recalled. The Moroccan ministry praised her."""
    assert roles == ["Suad Karim | ambassador | Kuwait | on"]


def test_an_engineer_is_of_the_dam_that_has_a_name(roles: list[str]) -> None:
    """The chief engineer of the Kariba dam, Thomas Moyo, was shot dead."""
    assert roles == ["Thomas Moyo | chief engineer | Kariba dam | on"]


def test_a_spokesman_is_of_the_body_told_before_him_and_not_behind(roles: list[str]) -> None:
    """The Belarusian Foreign Ministry expelled three diplomats. Ministry spokesman Ihar Novik called it a mirror. The Polish Foreign Ministry said nothing."""
    assert roles == ["Ihar Novik | spokesman | Ministry of Foreign Affairs of Belarus | on"]


def test_a_dateline_tells_the_state_behind_the_town(roles: list[str]) -> None:
    """DUSHETI, Georgia, March 11 (Rioni Wire) - Gunmen from Russia took a Russian post. Deputy Interior Minister Archil Gelashvili warned Russia."""
    assert roles == ["Archil Gelashvili | deputy interior minister | Georgia | on"]
