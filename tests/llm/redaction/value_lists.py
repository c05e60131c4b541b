"""Invented names, streets, towns and firms; tuning and held-out letters share none."""

TUNE_FIRST = (
    "Mette Lars Anna Jens Bo Kirsten Søren Nadja Rasmus Ida Else Tage Fatima Mohammed Zeynep "
    "Oksana Anne-Sofie Karl-Erik Liv Ximena Bjørn Åse Mads Thit Dilnoza Gry Per Hjalte Olena "
    "Aleksandra Yusuf Jean-Luc Ming Svitlana Rosa Malthe Kaj"
).split()
TUNE_LAST = (
    "Kragh|Holm|Sørensen|Skov|Bach|Al-Hassan|Yıldız|Kovalenko|Bøgh Rømer|Nielsen|Holm Jensen|"
    "Lund|von Bülow|Østergaard|Mikkelsen-Dahl|Friis|Nguyen|Abdi Warsame|Vestergård|Møller|"
    "Okafor|Hansen|Dam|Juhl|Szymański|Rask|van der Berg|Lykkegaard|Bjerre|Toft"
).split("|")
HELD_FIRST = (
    "Henrik Lone Peter Maria Niels Sofie Karsten Birthe Emil Dorthe Storm Sif Ahmed Khadra "
    "Elif Tetiana Anne-Lise Hans-Jørgen Max Itzel Villads Øjvind Jonas Signe Parwana Finn "
    "Rose Iben Krzysztof Halima Marie-Claire Wei Ruslan Alva Mikkel Tove Sigrún Tadeo"
).split()
HELD_LAST = (
    "Krogh|Lindholm|Pedersen|Berg|Koch|El-Masri|Demirci|Shevchuk|Ravn Thomsen|Christensen|"
    "Bech Olsen|Kjær|de Fine Licht|Nørgaard|Steen-Jacobsen|Winther|Tran|Ali Nur|Højgård|"
    "Schmidt|Adeyemi|Larsen|Eng|Buhl|Wiśniewska|Falk|van den Heuvel|Ladefoged|Dyhr|Vang"
).split("|")
TUNE_STREETS = (
    "Birkevænget|Nørregade|Gl. Landevej|H.C. Andersens Allé|Engvej|Solbakken|Peter Bangs Vej|"
    "Strandstien|Østre Kirkevej|Rosenhaven|Skovbrynet|Under Elmene|Kongens Tværgade|"
    "Havnepladsen|Mosetoften|Prins Haralds Allé|Åboulevarden|Lærkevangen"
).split("|")
HELD_STREETS = (
    "Egevænget|Algade|Gammel Møllevej|C.F. Tietgens Boulevard|Tjørnestien|Vinkelvej|"
    "Niels Ebbesens Vej|Fjordparken|Vestre Ringgade|Frugthegnet|Bøgebrinken|Ved Kirken|"
    "Store Torvegade|Rådhuspladsen|Hestehaven|Dronning Dagmars Vej|Langelinje|Kløverløkken"
).split("|")
TUNE_TOWNS = (
    "8600 Silkeborg|2100 København Ø|4800 Nykøbing F|9000 Aalborg|2800 Kgs. Lyngby|"
    "6000 Kolding|8900 Randers C|7200 Grindsted|5800 Nyborg|4300 Holbæk"
).split("|")
HELD_TOWNS = (
    "5000 Odense C|2720 Vanløse|4690 Haslev|8000 Aarhus C|3400 Hillerød|6700 Esbjerg|"
    "9800 Hjørring|5560 Aarup|4874 Gedser|1799 København V"
).split("|")
TUNE_FIRMS = "Café Sømærket ApS|Nordlys Byg A/S|Brdr. Kvist I/S|Havblik Rengøring ApS".split("|")
HELD_FIRMS = (
    "Bageriet Kringlen ApS|Vestfjord Transport A/S|Tømrerfirmaet Spån IVS|Lyng & Søn I/S".split("|")
)
UNSEEN_FIRST = (
    "Gudmund Ditte-Marie Preben Laila Hüseyin Tuğba Asbjørn Jytte Radoslav Nikoline Abdirizak "
    "Chidi Kirstine Poul-Erik Vibe Dragana Ebbe Maj "
    "Quang Ulla Thorbjørn Ioana Sidra Jørgen Lis Malika "
    "Zacharias Bente Rune Inger-Lise Aviaja Gorm Esmeralda Viggo Anaïs Tomasz"
).split()
UNSEEN_LAST = (
    "Thorsager|Bjørnholt|Petersen|Grøn|Karaca|Hoang|Eriksen Vad|Ortega Ruiz|Rosendahl|Knudsen|"
    "Obel-Lund|Fuglsang|Iversen|Mwangi|Stepanenko|Dinesen|Krabbe|Olsen|Sahin|Brogaard|Højlund|"
    "von Rosen|Bak|Hededal|Popović|Jespersen|Tindbæk|Ellegaard|Dyrlund Holm|Elbæk|Warming|Nyegaard"
).split("|")
UNSEEN_STREETS = (
    "Agernvej|Vestergade|Gl. Strandvej|J.P. Jacobsens Allé|Kirsebærvænget|Lille Sct. Mikkels Gade|"
    "Ellemosen|Kornmarken|Søndre Boulevard|Bag Haverne|Oluf Bagers Plads|Tangstien|Nordkajen|"
    "Prinsesse Maries Allé|Hybenhegnet|Fuglebakken"
).split("|")
UNSEEN_TOWNS = (
    "4930 Maribo|8240 Risskov|2300 København S|7600 Struer|9900 Frederikshavn|5600 Faaborg|"
    "3000 Helsingør|8400 Ebeltoft|6400 Sønderborg|4220 Korsør"
).split("|")
UNSEEN_FIRMS = "Murermester Lind ApS|Kystens Fisk A/S|Grøn & Co I/S|Ringhus Udlejning ApS".split(
    "|"
)

FIRST = {"tune": TUNE_FIRST, "heldout": HELD_FIRST, "unseen": UNSEEN_FIRST}
LAST = {"tune": TUNE_LAST, "heldout": HELD_LAST, "unseen": UNSEEN_LAST}
STREETS = {"tune": TUNE_STREETS, "heldout": HELD_STREETS, "unseen": UNSEEN_STREETS}
TOWNS = {"tune": TUNE_TOWNS, "heldout": HELD_TOWNS, "unseen": UNSEEN_TOWNS}
FIRMS = {"tune": TUNE_FIRMS, "heldout": HELD_FIRMS, "unseen": UNSEEN_FIRMS}
MAILBOXES = {
    "tune": ["lone.bach", "post", "mkr", "jens_holm", "Anna.Friis", "byg-miljoe", "a.b.c"],
    "heldout": ["tove-vang", "kontakt", "hej99", "Max.Koch", "rådhus", "j.l+sag", "n_dyhr"],
    "unseen": ["info", "gudmund", "P.Olsen", "x_y-z", "ulla88", "team.3", "ålborg"],
}
LINKS = {
    "tune": [
        "www.kommune.example.org/plads",
        "https://example.org/sag?id=12345",
        "selvbetjening.example.com",
    ],
    "heldout": [
        "http://www.example.com/min-sag/77",
        "www.eksempel-by.example.org",
        "https://kort.example.dk/a_b#c",
    ],
    "unseen": ["example.org/x/1", "HTTPS://EXAMPLE.ORG", "https://a.b.example.net/æ?q=1&r=2"],
}
