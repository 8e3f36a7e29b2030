"""Common names of Sweden, old and new, the commonest first; nobody real is put together from them."""

_FAMILY = """
Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson
Jonsson Jansson Hansson Bengtsson Jönsson Mohamed Ali Lindberg Ahmed Jakobsson Magnusson Hassan Olofsson
Lindström Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund
Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson
Björk Bergman Gunnarsson Holm Wikström Samuelsson Isaksson Fransson Bergqvist Nyström Holmberg Arvidsson
Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Mårtensson Lundström Ibrahim Hussein Yılmaz Khalil
Nguyen Kaya Demir Çelik Öztürk Şahin Đorđević Jovanović Petrović Nikolić Kovačević Hadžić Begić
Łukaszewicz Kowalski Wiśniewski Nowak Wójcik Popescu Ionescu Åkerström Åberg Åström Åkesson Öberg Öhman
Östlund Älvgren Ärlig O'Brien Al-Hassan El-Masri Abdi Warsame Tesfaye Gebremedhin Haile Rahimi Karimi
Hosseini Ahmadi Rezai Sharifi Singh Kaur Chaudhry Hernández García Bjørnsson Sørensen Mæland Virtanen
Korhonen Mäkinen Lehtonen Laine Heikkinen Saarinen
"""
_GIVEN = """
Anna Erik Maria Lars Karl Margareta Johan Mohammed Elisabeth Anders Per Eva Nils Kristina Mikael
Birgitta Carl Karin Jan Hans Lennart Peter Thomas Gunnar Sara Ali Ahmed Fatima Amina Hassan Emma Daniel
Fredrik Andreas Åke Åsa Björn Göran Sören Örjan Älva Märta Zahra Omar Yusuf Ibrahim Mustafa Mehmet Ayşe
Emine Hüseyin Dragan Milan Jelena Łukasz Agnieszka Piotr Nguyen Thi Linh Abebe Selam Farah Hamza Khadija
Leyla Reza Maryam Parisa Jaspreet Harpreet Anna-Lena Karl-Erik Lars-Göran Ann-Marie Britt-Marie José
María Zoë Chloé Noël Øystein Bjørk Aino Jukka Päivi
"""
FAMILY_NAMES = _FAMILY.split()
GIVEN_NAMES = _GIVEN.split()
EMPLOYERS = (
    "Volvo Lastvagnar",
    "Scania",
    "Sandvik Coromant",
    "SKF Göteborg",
    "ABB Västerås",
    "Atlas Copco",
    "Åkers Mekaniska Verkstad",
    "Ovako Hofors",
    "Alfa Laval",
    "Ericsson",
    "",
    "",
)
