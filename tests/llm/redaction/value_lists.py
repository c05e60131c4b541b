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
