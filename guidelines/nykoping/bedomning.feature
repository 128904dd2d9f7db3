# language: sv
Egenskap: Bedöma vad som ska diarieföras
  Innehållets karaktär avgör vad som diarieförs, aldrig plattformen eller vem som skrev. Det som kan vara sekretess
  diarieförs alltid.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @NYK-07-03
  Scenario: Det som ingen har bedömt syns tills någon har gjort det
    Givet att besökaren "Britta Besökare" skriver "Tack för en fin invigning!"
    Så ser redaktören "Britta Besökare" på "Att bedöma > Ringa betydelse"
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Ringa betydelse"
    Så ser redaktören inte "Britta Besökare" på "Att bedöma > Ringa betydelse"

  @NYK-07-04 @NYK-03.1-01
  Scenario: Det som leder till en åtgärd går till registratorn, och numret syns för den som skickade
    Givet att en besökare skriver "Lampan vid badhuset är trasig"
    När redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Diarieförs"
    Och registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KK 2026/"
    När redaktören öppnar kommentaren
    Så står det "Diariefört som KK 2026/1-1"

  @NYK-07-06
  Scenario: Ett klagomål kan bli ett ärende
    Givet att en besökare skriver "Jag vill lämna ett klagomål på hemtjänsten"
    När redaktören öppnar kommentaren
    Så står det "det läses som ett klagomål (NYK-07-06"
    När redaktören trycker på "Bedöm så: Diarieförs"
    Så står det "Väntar hos registratorn"

  @NYK-07-07
  Scenario: Den som för något till ett ärende anger numret, eller att det inte är känt
    Givet att en besökare skriver "Hur går det med bygget vid torget"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Har betydelse för ett ärende som finns"
    Och trycker på "Bedöm"
    Så går det inte, för "Ange ärendets diarienummer, eller att det inte är känt"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Har betydelse för ett ärende som finns"
    Och väljer "Numret är inte känt"
    Och trycker på "Bedöm"
    Så står det "Väntar hos registratorn"

  @NYK-07-08
  Scenario: Det som är av särskilt intresse motiveras
    Givet att en besökare skriver "Jag har bilder från invigningen av badhuset 1962"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Särskilt intresse"
    Och trycker på "Bedöm"
    Så går det inte, för "Skriv en motivering"

  @NYK-07-09 @NYK-10-03
  Scenario: Det som kan vara sekretess kan bara diarieföras
    Givet att en besökare skriver "Fin bild på badplatsen"
    När redaktören öppnar kommentaren
    Och väljer "Hålls ordnad"
    Och väljer "Jag misstänker sekretess"
    Och trycker på "Bedöm"
    Så går det inte, för "Sekretess misstänks, och då kan inlägget bara diarieföras"
    När redaktören öppnar kommentaren
    Och väljer "Diarieförs: Innehåller sekretess"
    Och väljer "Jag misstänker sekretess"
    Och trycker på "Bedöm"
    Så registratorn har en post att diarieföra

  @NYK-07-10
  Scenario: En besvarad enkel fråga är av ringa betydelse
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören svarar "Vi öppnar klockan tio."
    Och redaktören öppnar kommentaren
    Och redaktören trycker på "Bedöm så: Ringa betydelse"
    Så registratorn har inget att diarieföra

  @NYK-07-11
  Scenario: Det som kommunen inte råder över lämnas utanför
    Givet att en besökare skriver "Tågen till Stockholm är alltid sena"
    När redaktören öppnar kommentaren
    Och väljer "Hålls ordnad: Utanför kommunens ansvar"
    Och fyller i "Motivering" med "Gäller Trafikverket"
    Och trycker på "Bedöm"
    Så registratorn har inget att diarieföra
