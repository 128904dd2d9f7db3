# language: sv
Egenskap: Konton som någon svarar för
  Webbstrategen och den social medieansvariga ser alla konton, också när den som skötte ett har slutat. En webbplats
  med kommentarer är ett socialt medium som alla andra.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @NYK-02-02
  Scenario: En kommentar på webbplatsen sköts som i vilket socialt medium som helst
    Givet att en besökare skriver "När öppnar badhuset?"
    När redaktören går till "Inkorg > Besökare"
    Så står det "En fråga ska besvaras inom 24 timmar."
    När redaktören tar bort kommentaren på grunden "advertising" för att "Säljer sina egna badkläder"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    Och registratorn har en post att diarieföra
    Och ser redaktören "Bevakningsrunda för Nyköpings kommuns webbplats" på "Start"
    När medarbetaren går till "Ansökningar om konto > Ansök om konto"
    Så står det "Webbplats med kommentarer"

  @NYK-03-01
  Scenario: När den som skötte kontot slutar vet webbstrategen det
    Så ser webbstrategen inte "har slutat" på "Start"
    Givet att administratören går till "Personer > Redaktör Ek"
    Och trycker på "Avsluta för Redaktör Ek"
    När webbstrategen går till "Start > efter någon som har slutat"
    Så står det "Låt någon annan ta över Nyköpings kommuns webbplats: Redaktör Ek var ansvarig"
    När webbstrategen går till "Konton > Nyköpings"
    Så på raden med "Ansvarig" står det "Redaktör Ek (har slutat)"

  @NYK-03-08
  Scenario: Ett konto utan redaktör är en brådskande uppgift
    Givet att administratören går till "Personer > Redaktör Ek"
    Och trycker på "Avsluta för Redaktör Ek"
    Och att administratören går till "Personer > Ersättare Lind"
    Och trycker på "Avsluta för Ersättare Lind"
    När webbstrategen går till "Start > efter någon som har slutat"
    Så står det "Låt någon annan ta över Nyköpings kommuns webbplats: Redaktör Ek var ansvarig"
    Och står det "Utse en ny ersättare för Nyköpings kommuns webbplats: Ersättare Lind var det"

  @NYK-03-08
  Scenario: Inget konto tas in utan någon som svarar för det
    När webbstrategen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Nyköpings bibliotek"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://facebook.example/nykopingsbibliotek"
    Och fyller i "Syfte" med "Lästips"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Så går det inte, för "Välj någon som är ansvarig och som inte har slutat."

  @NYK-03-03
  Scenario: Den social medieansvariga ser allt som är försenat, på alla konton
    Givet att en besökare skriver "När öppnar badhuset?"
    Och att webbstrategen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Nyköpings bibliotek"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://facebook.example/nykopingsbibliotek"
    Och fyller i "Syfte" med "Lästips"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    När klockan blir 10:00 tisdagen den 24 november 2026
    Och den medieansvariga går till "Inkorg"
    Så står det "När öppnar badhuset?"
    Och står det "Försenad"
    När den medieansvariga går till "Bevakningsrundor"
    Så på raden med "Nyköpings kommuns webbplats" står det "Missad"
    Och står det "Nyköpings bibliotek"

  @NYK-02.1-03
  Scenario: Ett konto som ingen tar hand om syns: det som kommer ut, bevakningen och svaren
    Givet att en besökare skriver "När öppnar badhuset?"
    När klockan blir 10:00 tisdagen den 24 november 2026
    Och den medieansvariga går till "Konton > Nyköpings > Plan och uppföljning"
    Så på raden med "23/11" står det "1"
    När den medieansvariga går till "Bevakningsrundor"
    Så på raden med "Nyköpings kommuns webbplats" står det "Missad"
    Och ser den medieansvariga "Försenad" på "Inkorg"
    Och ser redaktören "Bevakningsrunda för Nyköpings kommuns webbplats" på "Start"

  @NYK-13.2-03
  Scenario: När chefen slutar ska inloggningen gå över till den nya chefen
    Givet att webbstrategen går till "Konton > Nyköpings > Ändra vem som kan logga in"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och trycker på "Spara"
    Så går det inte, för "det behövs minst 2."
    Givet att webbstrategen går till "Konton > Nyköpings > Ändra vem som kan logga in"
    Och väljer "Redaktör Ek" för "Kan logga in på plattformen"
    Och väljer "Chef Al" för "Kan logga in på plattformen (2)"
    Och trycker på "Spara"
    Och att administratören går till "Personer > Chef Al"
    Och trycker på "Avsluta för Chef Al"
    När webbstrategen går till "Start > efter någon som har slutat"
    Så står det "Ange en ny chef för Nyköpings kommuns webbplats: Chef Al var det"
    Och står det "Chef Al som användare hos plattformarna"

  @NYK-02.2-01
  Scenario: Ett konto som har tagits in är inte officiellt förrän någon har beslutat det
    Givet att webbstrategen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Nyköpings bibliotek"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://facebook.example/nykopingsbibliotek"
    Och fyller i "Syfte" med "Lästips"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    När en besökare öppnar "/konton"
    Så står det "Nyköpings kommuns webbplats"
    Men står det inte "Nyköpings bibliotek"
    När fyller i "Kontots adress" med "https://facebook.example/nykopingsbibliotek"
    Och trycker på "Fråga"
    Så står det "Nej, adressen står inte i förteckningen."
    När webbstrategen går till "Start > Ett konto som har tagits in väntar på beslut om förteckningen"
    Så står det "ingen har beslutat att det är officiellt"
    När webbstrategen trycker på "Besluta"
    Så går det inte, för "Välj vem som ska se kontot."
    När webbstrategen går till "Konton > Nyköpings bibliotek > Vem som ser kontot i förteckningen"
    Och väljer "Allmänheten"
    Och fyller i "Skäl" med "Biblioteket har haft kontot i tio år"
    Och trycker på "Besluta"
    Och klockan blir 09:05 måndagen den 23 november 2026
    Och en besökare öppnar "/konton"
    Så står det "Nyköpings bibliotek"
    Och ser webbstrategen inte "väntar på beslut om förteckningen" på "Start"

  @NYK-12-01
  Scenario: Ingens privata konto tas in i förteckningen
    När webbstrategen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef;kontotyp
      Nyköpings bibliotek;facebook;https://facebook.example/biblioteket;Kommunikationsenheten;Lästips;editor;ersattare;manager;page
      Redaktör Ek;facebook;https://facebook.example/ek;Kommunikationsenheten;Om min fritid;editor;ersattare;manager;personal
      """
    Och trycker på "Visa vad som tas in"
    Så på raden med "facebook.example/ek" står det "Kontotyp: riktlinjen godtar det inte."
    När webbstrategen trycker på "Ta in ett konto"
    Så ser webbstrategen "Nyköpings bibliotek" på "Förteckningen"
    Och ser webbstrategen inte "Om min fritid" på "Förteckningen"
    Och ser webbstrategen inte "facebook.example/ek" på "Förteckningen"
