# language: sv
Egenskap: Rapportera stadens konton
  I februari och i september lämnar varje förvaltning och bolag en rapport om sina konton. Uppsikt fyller i den ur
  registret, och direktören skriver under.

  Bakgrund:
    Givet en stad som följer Stockholms policy
    Och att klockan är 09:00 måndagen den 1 februari 2027

  @STO-RAP-02
  Scenario: Rapporten påminns om, och efter den sista dagen är den försenad
    När klockan blir 09:00 tisdagen den 2 februari 2027
    Så får direktören ett brev om "Skriv under senast 28 feb 2027"
    Och får kommunikationschefen inget brev om "rapport"
    Och ser direktören "Skriv under rapporten för Kommunikationsenheten" på "Start"
    Givet att klockan är 21:00 söndagen den 21 februari 2027
    När klockan blir 09:00 måndagen den 22 februari 2027
    Så får direktören ett brev om "Påminnelse: rapporten för Kommunikationsenheten"
    Givet att klockan är 21:00 söndagen den 28 februari 2027
    När kommunikationschefen går till "Rapporter"
    Så på raden med "Kommunikationsenheten" står det "öppen"
    När klockan blir 09:00 måndagen den 1 mars 2027
    Så får kommunikationschefen ett brev om "Försenad rapport från Kommunikationsenheten"
    När kommunikationschefen går till "Rapporter"
    Så på raden med "Kommunikationsenheten" står det "försenad"
    När direktören går till "Start > Skriv under rapporten för Kommunikationsenheten"
    Och trycker på "Skriv under rapporten"
    Så står det "Rapporten är underskriven."
    När kommunikationschefen går till "Rapporter"
    Så på raden med "Kommunikationsenheten" står det "underskriven"

  @STO-RAP-02
  Scenario: Mellan februari och september begärs ingen rapport, i september begärs en ny
    Givet att direktören går till "Rapporter > Kommunikationsenheten"
    Och trycker på "Skriv under rapporten"
    Och att klockan är 09:00 tisdagen den 31 augusti 2027
    Så ser direktören inte "Skriv under rapporten" på "Start"
    Givet att klockan är 09:00 onsdagen den 1 september 2027
    Så ser direktören "Skriv under rapporten för Kommunikationsenheten" på "Start"
    Och ser kommunikationschefen "Rapporter: september 2027" på "Rapporter"

  @STO-RAP-02
  Scenario: Chefen läser rapporten men skriver inte under den
    När chefen går till "Rapporter > Kommunikationsenheten"
    Så på raden med "Skriver under" står det "Direktör Tall"
    Och finns ingen knapp "Skriv under rapporten"

  @STO-RAP-03
  Scenario: Det nya, det som finns och det som har upphört står var för sig
    När direktören går till "Rapporter > Kommunikationsenheten"
    Så står det "Nystartade (1)"
    Och står det "Befintliga (0)"
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsbiblioteket"
    Och fyller i "Nyckel" med "biblioteket"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stockholmbibliotek"
    Och fyller i "Syfte" med "Samtal om böcker"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och klockan blir 10:00 måndagen den 1 februari 2027
    Och direktören går till "Rapporter > Kommunikationsenheten"
    Så står det "Nystartade (2)"
    När direktören trycker på "Skriv under rapporten"
    Och kommunikationschefen går till "Konton > Stockholms stads webbplats > Avslut"
    Och väljer "Annan anledning" för "Anledning"
    Och fyller i "Skäl" med "Nyheterna flyttar till ett brev"
    Och trycker på "Föreslå att kontot avslutas"
    Och direktören går till "Konton > Stockholms stads webbplats > Avslut > Besluta"
    Och väljer "Bifall"
    Och trycker på "Besluta"
    Och redaktören går till "Start > Vad som ska bevaras"
    Och följer "Anteckna steget: Vad som ska bevaras"
    Och väljer "Allt bevaras"
    Och trycker på "Anteckna steget"
    Och följer "Anteckna steget: Meddelande på kontot"
    Och fyller i "Meddelandet som det publicerades" med "Kontot upphör den 15 februari. Läs nyheterna på stockholm.se."
    Och fyller i "Hänvisning till andra vägar" med "stockholm.se"
    Och fyller i "Meddelandets webbadress" med "https://www.stockholm.se/nyheter/upphor"
    Och trycker på "Anteckna steget"
    Och klockan blir 09:00 tisdagen den 2 februari 2027
    Givet att klockan är 09:00 måndagen den 1 mars 2027
    När klockan blir 11:00 måndagen den 1 mars 2027
    Och kommunikatören går till "/accounts/motala-webben/closing"
    Och följer "Anteckna steget: Allt hämtas"
    Och fyller i "Paketets SHA-256" med "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    Och trycker på "Anteckna steget"
    Och följer "Anteckna steget: Till Stadsarkivet"
    Och fyller i "Arkivets beteckning" med "2027:14"
    Och trycker på "Anteckna steget"
    Och följer "Anteckna steget: Kontot avslutas på plattformen"
    Och trycker på "Anteckna steget"
    Givet att klockan är 09:00 onsdagen den 1 september 2027
    När direktören går till "Rapporter > Kommunikationsenheten"
    Så står det "Nystartade (0)"
    Och står det "Befintliga (1)"
    Och står det "Avslutade (1)"
    Och på raden med "Stockholms stads webbplats" står det "2027-03-01"

  @STO-RAP-04 @STO-RAP-05
  Scenario: Ett konto utan namn eller plattform kommer aldrig så långt som till rapporten
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef
      Stadsbiblioteket;Facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker;editor;ersattare;manager
      ;Instagram;https://www.instagram.com/utan-namn;Kommunikationsenheten;Samtal om scenkonst;editor;ersattare;manager
      Plattan;;https://www.instagram.com/plattan;Kommunikationsenheten;Samtal om torget;editor;ersattare;manager
      """
    Och trycker på "Visa vad som tas in"
    Så på raden med "https://www.instagram.com/utan-namn" står det "Kontots namn: inget står där."
    Och på raden med "Plattan" står det "Plattform: inget står där."
    När kommunikationschefen trycker på "Ta in ett konto"
    Och direktören går till "Rapporter > Kommunikationsenheten"
    Så på raden med "https://www.facebook.com/biblioteket" står det "Stadsbiblioteket"
    Och på raden med "https://www.facebook.com/biblioteket" står det "Facebook"
    Och står det "Konton utan brister 2/2"
    Och står det inte "Plattan"

  @STO-RAP-06
  Scenario: Länken står i rapporten, och det märks om ingen når kontot
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef
      Stadsbiblioteket;Facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker;editor;ersattare;manager
      Kulturhuset;Instagram;;Kommunikationsenheten;Samtal om scenkonst;editor;ersattare;manager
      """
    Och trycker på "Visa vad som tas in"
    Så på raden med "Kulturhuset" står det "Adress: inget står där."
    När kommunikationschefen trycker på "Ta in ett konto"
    Och klockan blir 10:00 måndagen den 1 februari 2027
    Och direktören går till "Rapporter > Kommunikationsenheten"
    Så på raden med "Stadsbiblioteket" står det "https://www.facebook.com/biblioteket"
    Och på raden med "Stockholms stads webbplats" står det inte "nås inte"
    Givet att plattformen inte går att nå
    När klockan blir 15:00 måndagen den 1 februari 2027
    Och direktören går till "Rapporter > Kommunikationsenheten"
    Så på raden med "Stockholms stads webbplats" står det "nås inte"

  @STO-RAP-08
  Scenario: Har den ansvariga slutat går rapporten inte att skriva under
    När direktören går till "Rapporter > Kommunikationsenheten"
    Så på raden med "Stockholms stads webbplats" står det "Redaktör Ek"
    Och finns det en knapp "Skriv under rapporten"
    När administratören går till "Start > Personer > Redaktör Ek"
    Och trycker på "Avsluta för Redaktör Ek"
    Så ser direktören "Ett konto saknar uppgifter." på "Start"
    När direktören går till "Rapporter > Kommunikationsenheten"
    Så på raden med "Stockholms stads webbplats" står det "någon ansvarig som är kvar"
    Och finns ingen knapp "Skriv under rapporten"

  @STO-RAP-08
  Scenario: Översikten säger vilka konton som saknar en ansvarig
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef
      Stadsbiblioteket;Facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker;ersattare;editor;manager
      """
    Och trycker på "Visa vad som tas in"
    Och trycker på "Ta in ett konto"
    Och administratören går till "Start > Personer > Ersättare Lind"
    Och trycker på "Avsluta för Ersättare Lind"
    Och kommunikationschefen går till "Rapporter"
    Så på raden med "Kommunikationsenheten" står det "1/2 (50 %)"
    Och på raden med "Kommunikationsenheten" står det "Stadsbiblioteket"

  @STO-RAP-07
  Scenario: Ett konto utan syfte tas inte in, så varje konto i rapporten har ett
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef
      Stadsbiblioteket;Facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker och läsning;editor;ersattare;manager
      Kulturhuset;Instagram;https://www.instagram.com/kulturhuset;Kommunikationsenheten;;editor;ersattare;manager
      """
    Och trycker på "Visa vad som tas in"
    Så på raden med "Kulturhuset" står det "Syfte: inget står där."
    När kommunikationschefen trycker på "Ta in ett konto"
    Och direktören går till "Rapporter > Kommunikationsenheten"
    Så på raden med "Stadsbiblioteket" står det "Samtal om böcker och läsning"
    Och står det inte "Kulturhuset"

  @STO-UPP-01
  Scenario: Förvaltningen ser hur stor del av kontona som är i ordning, och vilka som inte är det
    När kommunikationschefen går till "Konton > Ta in konton från en fil"
    Och bifogar filen
      """
      namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef
      Stadsbiblioteket;Facebook;https://www.facebook.com/biblioteket;Kommunikationsenheten;Samtal om böcker;ersattare;editor;manager
      Kulturhuset;Instagram;https://www.instagram.com/kulturhuset;Kommunikationsenheten;Samtal om scenkonst;editor;ersattare;manager
      """
    Och trycker på "Visa vad som tas in"
    Och trycker på "Ta in 2 konton"
    Och administratören går till "Start > Personer > Ersättare Lind"
    Och trycker på "Avsluta för Ersättare Lind"
    Och direktören går till "Rapporter"
    Så på raden med "Kommunikationsenheten" står det "2/3 (67 %)"
    Och på raden med "Kommunikationsenheten" står det "Stadsbiblioteket"
    Och på raden med "Kommunikationsenheten" står det inte "Kulturhuset"

  @STO-REM-02
  Scenario: Ett bolag som inte har antagit policyn avviker inte från den
    Givet att administratören går till "Start > Personer > Enheter"
    Och fyller i "Enhetens namn" med "Stadsteatern AB"
    Och väljer "Bolag" för "Slag"
    Och trycker på "Lägg till enhet"
    När kommunikationschefen går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Stadsteatern"
    Och fyller i "Nyckel" med "teatern"
    Och fyller i "Plattform" med "facebook"
    Och fyller i "Adress" med "https://www.facebook.com/stadsteatern"
    Och fyller i "Syfte" med "Samtal om scenkonst"
    Och väljer "Stadsteatern AB" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och kommunikationschefen går till "Konton > Stadsteatern > Följer kontot reglerna?"
    Så står det "Stadsteatern AB har inte antagit riktlinjen."
    Och finns ingen knapp "Gör till en avvikelse"
    När kommunikationschefen går till "Konton > Stockholms stads webbplats > Följer kontot reglerna?"
    Så står det inte "har inte antagit riktlinjen"
