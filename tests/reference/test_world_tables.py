"""The tables of the world in, what they must at least hold out: every count that the project promises is counted here."""

import pytest

from verbale.reference.known import Known, read_known
from verbale.reference.phrases import As
from verbale.reference.polities import Polity
from verbale.reference.world import world

# The 193 members of the United Nations and its two observer states, by ISO 3166 code (Palestine stands among the territories).
MEMBERS = frozenset(
    "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG "
    "CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID "
    "IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME "
    "MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG "
    "SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW".split()
)

# Territories that the project promises: the neutral name, a side's name for it and whose it is.
CONTESTED = {
    "Abkhazia": ("Autonomous Republic of Abkhazia", "Georgia"),
    "South Ossetia": ("Tskhinvali Region", "Georgia"),
    "Transnistria": ("Pridnestrovie", "Transnistria"),
    "Nagorno-Karabakh": ("Republic of Artsakh", "Nagorno-Karabakh"),
    "Northern Cyprus": ("Turkish Republic of Northern Cyprus", "Northern Cyprus"),
    "Kosovo": ("Kosovo and Metohija", "Serbia"),
    "Palestine": ("State of Palestine", "Palestine"),
    "Gaza": ("Southern Governorates", "Palestine"),
    "West Bank": ("Judea and Samaria", "Israel"),
    "Western Sahara": ("Moroccan Sahara", "Morocco"),
    "Somaliland": ("Republic of Somaliland", "Somaliland"),
    "Puntland": ("Puntland State of Somalia", "Puntland"),
    "Taiwan": ("Taiwan Province", "China"),
    "Crimea": ("Temporarily Occupied Territory of Crimea", "Ukraine"),
    "Donetsk People's Republic": ("Temporarily Occupied Donetsk Region", "Ukraine"),
    "Luhansk People's Republic": ("Temporarily Occupied Luhansk Region", "Ukraine"),
    "Kashmir": ("Jammu and Kashmir", "Kashmir"),
    "Jammu and Kashmir": ("Indian-occupied Kashmir", "Pakistan"),
    "Azad Kashmir": ("Pakistan-occupied Kashmir", "India"),
    "Gilgit-Baltistan": ("Northern Areas", "Pakistan"),
    "Aksai Chin": ("China-occupied Kashmir", "India"),
    "Golan Heights": ("occupied Syrian Golan", "Syria"),
    "Hong Kong": ("Hong Kong Special Administrative Region", "China"),
    "Macau": ("Macao Special Administrative Region", "China"),
    "Kurdistan Region": ("Bashur", "Kurdish movements"),
    "Rojava": ("Autonomous Administration of North and East Syria", "Rojava"),
    "Disputed territories of Iraq": ("Kurdistani areas outside the Region", "Kurdistan Region"),
    "Bougainville": ("Republic of the North Solomons", "Bougainville"),
    "New Caledonia": ("Kanaky", "Kanak independence movement"),
    "Gagauzia": ("Gagauz Republic", "Gagauzia"),
    "Republika Srpska": ("Republic of Srpska", "Republika Srpska"),
    "Chagos Islands": ("British Indian Ocean Territory", "United Kingdom"),
    "Falkland Islands": ("Islas Malvinas", "Argentina"),
    "Gibraltar": ("British Overseas Territory of Gibraltar", "United Kingdom"),
}
# Without a seat of their own: parts of a dispute, and towns that are their own seat.
NO_SEAT = {"Kashmir", "Aksai Chin", "West Bank", "Golan Heights", "Hong Kong", "Macau", "Gibraltar", "Disputed territories of Iraq"}  # fmt: skip


def _states() -> list[Polity]:
    return [polity for polity in world().polities.values() if polity.status == "state"]


def _known(*kinds: str) -> list[Known]:
    return [actor for actor in read_known() if actor.kind in kinds]


def test_every_member_and_observer_of_the_united_nations_is_there() -> None:
    assert len(MEMBERS) == 193
    codes = {state.iso2 for state in _states()}
    assert codes == MEMBERS | {"VA"}
    assert world().polity("State of Palestine").name == "Palestine"


def test_every_state_has_codes_region_capital_and_demonym() -> None:
    for state in _states():
        assert len(state.iso3) == 3, state.name
        assert state.region, state.name
        assert state.capitals, state.name
        assert state.adjectives, state.name
        assert (state.lat, state.lon) != (0, 0), state.name
        assert (state.capital_lat, state.capital_lon) != (0, 0), state.name


def test_most_states_have_their_full_name_or_another_alias() -> None:
    without = [state.name for state in _states() if not any(form.as_ is As.ALIAS for form in state.names)]
    assert len(without) <= 10, without


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("Burma", "Myanmar"), ("Ceylon", "Sri Lanka"), ("Zaire", "Democratic Republic of the Congo"), ("Rhodesia", "Zimbabwe"),
        ("Swaziland", "Eswatini"), ("Upper Volta", "Burkina Faso"), ("Dahomey", "Benin"), ("Siam", "Thailand"),
        ("Persia", "Iran"), ("Abyssinia", "Ethiopia"), ("Bechuanaland", "Botswana"), ("Macedonia", "North Macedonia"),
        ("Kampuchea", "Cambodia"), ("East Timor", "Timor-Leste"), ("Gold Coast", "Ghana"), ("Basutoland", "Lesotho"),
    ],
)  # fmt: skip
def test_a_former_name_means_the_state_of_today(former: str, now: str) -> None:
    assert world().polity(former).name == now


@pytest.mark.parametrize("name", CONTESTED)
def test_a_contested_territory_has_one_name_and_each_side_its_own(name: str) -> None:
    polity = world().polity(name)
    form, whose = CONTESTED[name]
    assert polity.name == name
    assert polity.kind == "territory"
    assert whose in {one.whose for one in polity.names if one.form == form}
    assert any(entry.canonical == name and entry.whose == whose for entry in world().lookup(form))
    assert polity.adjectives or name in {"Aksai Chin", "Disputed territories of Iraq"}
    assert polity.capitals or name in NO_SEAT


def test_every_name_of_a_side_says_whose_it_is() -> None:
    sides = [form for polity in world().polities.values() for form in polity.names if form.as_ is As.SIDE]
    assert len(sides) > 100
    assert all(form.whose for form in sides)


def test_karabakh_has_its_dates() -> None:
    karabakh = world().polity("Nagorno-Karabakh")
    assert (karabakh.since, karabakh.until) == ("1991-09-02", "2023-12-31")


def test_at_least_150_international_organisations() -> None:
    assert len(_known("organisation")) >= 150
    assert sum(bool(one.initials or one.aliases) for one in _known("organisation")) >= 150


def test_at_least_60_formats_with_their_names_and_members() -> None:
    formats = _known("format")
    assert len(formats) >= 60
    assert sum(bool(one.aliases or one.initials) for one in formats) >= 60
    assert sum(bool(one.members) for one in formats) >= 60


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("GID", "Geneva International Discussions"), ("3+3 format", "3+3"), ("Normandy Four", "Normandy Format"),
        ("OSCE Minsk Group", "Minsk Group"), ("Astana talks", "Astana process"), ("E3/EU+3", "P5+1"), ("the Quad", "Quad"),
        ("Middle East Quartet", "Middle East Quartet"), ("six-party talks", "Six-Party Talks"), ("5+2 format", "5+2 talks"),
        ("Ramstein format", "Ukraine Defense Contact Group"), ("ASEAN Plus Three", "ASEAN+3"), ("Iran nuclear deal", "JCPOA"),
        ("New START treaty", "New START"), ("INF Treaty", "INF Treaty"), ("NPT", "Treaty on the Non-Proliferation of Nuclear Weapons"),
        ("CFE Treaty", "CFE Treaty"), ("Open Skies", "Open Skies Treaty"), ("Paris climate accord", "Paris Agreement"),
        ("Dayton accords", "Dayton Agreement"), ("Oslo Accords", "Oslo Accords"), ("Minsk II", "Minsk agreements"),
    ],
)  # fmt: skip
def test_a_format_is_found_by_the_names_of_news(said: str, meant: str) -> None:
    first = world().lookup(said)[0]
    assert (first.canonical, first.kind) == (meant, "format")


def test_members_of_formats_are_actors_that_the_tables_know() -> None:
    for one in _known("format"):
        for member in one.members:
            assert member in world().polities or world().lookup(member), (one.name, member)


def test_a_bare_town_is_no_format() -> None:
    for town in ("Astana", "Minsk", "Oslo", "Geneva", "Ramstein", "Dayton"):
        assert all(entry.kind != "format" or entry.as_ is As.SHORT for entry in world().lookup(town)), town


def test_at_least_150_media_of_all_regions() -> None:
    media = _known("media")
    assert len(media) >= 150
    regions = {world().polities[one.country].region for one in media if one.country and world().polities[one.country].region}  # fmt: skip
    assert len(regions) >= 17


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("Agence France-Presse", "France"), ("the Associated Press", "United States"), ("Tass", "Russia"), ("Civil.ge", "Georgia"),
        ("Korean Central News Agency", "North Korea"), ("Xinhua news agency", "China"), ("Al-Jazeera", "Qatar"),
        ("Radio Okapi", "Democratic Republic of the Congo"), ("The Irrawaddy", "Myanmar"), ("El Faro", "El Salvador"),
    ],
)  # fmt: skip
def test_media_are_found_by_the_names_of_news(said: str, country: str) -> None:
    found = world().lookup(said)[0]
    assert (found.kind, found.country) == ("media", country)


@pytest.mark.parametrize(
    ("seat", "body"),
    [
        ("the Kremlin", "Presidency of Russia"), ("Bankova", "Presidency of Ukraine"), ("the Blue House", "Presidency of South Korea"),
        ("the Quai d’Orsay", "Ministry of Foreign Affairs of France"), ("Foggy Bottom", "State Department of the United States"),
        ("Zhongnanhai", "Government of China"), ("the Élysée", "Presidency of France"),
        ("Downing Street", "Prime Minister's Office of the United Kingdom"), ("Itamaraty", "Ministry of Foreign Affairs of Brazil"),
        ("the Pentagon", "Ministry of Defence of the United States"), ("Aso Rock", "Presidency of Nigeria"),
        ("the Sublime Porte", "Ottoman Empire"),
    ],
)  # fmt: skip
def test_a_seat_stands_for_its_body(seat: str, body: str) -> None:
    assert world().lookup(seat)[0].canonical == body


@pytest.mark.parametrize("word", ["us", "who", "is", "car", "un", "eu", "it", "cop", "quad bikes", "polish", "may"])
def test_common_words_are_no_initials(word: str) -> None:
    assert world().longest(["talks", "with", *word.split(), "today"], 2) == (0, ())


@pytest.mark.parametrize(
    ("initials", "meant"),
    [("US", "United States"), ("U.S.", "United States"), ("WHO", "World Health Organization"), ("IS", "Islamic State"),
     ("CAR", "Central African Republic"), ("DRC", "Democratic Republic of the Congo"), ("UAE", "United Arab Emirates")],
)  # fmt: skip
def test_initials_in_capitals_are_found(initials: str, meant: str) -> None:
    count, found = world().longest(["talks", "with", initials, "today"], 2)
    assert (count, found[0].canonical) == (1, meant)


def test_initials_that_clash_are_told_with_every_meaning() -> None:
    assert {entry.canonical for entry in world().lookup("RSF")} == {"Rapid Support Forces", "Reporters Without Borders"}


def test_an_outlet_named_with_a_common_word_needs_more_than_the_word() -> None:
    for words in (
        "the Independent Electoral Commission",
        "the Australian government",
        "the National Assembly",
        "the Hindu temple",
    ):
        assert all(entry.kind != "media" for entry in world().longest(words.split(), 0)[1]), words
