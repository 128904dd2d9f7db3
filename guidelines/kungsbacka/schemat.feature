# language: sv
Egenskap: Följa flödet, en fråga i taget
  Den som är osäker på vad ett inlägg handlar om svarar på en fråga i taget. Vägen dit står kvar, så att någon annan kan se
  hur bedömningen gick till.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Så snöröjer vi i vinter"
    Och att en besökare skriver "Ni plogar aldrig vår gata"

  @KBA-TAN-37
  Scenario: Vägen genom flödet står kvar på inlägget, med vad den ledde till
    När redaktören öppnar kommentaren
    Och redaktören följer "Följ flödet"
    Så står det "Kan något i inlägget omfattas av sekretess?"
    När följer "Nej"
    Så står det "Gäller det någons eget ärende?"
    När följer "Nej"
    Och följer "Ja"
    Så står det "Klagomål eller synpunkt"
    När trycker på "Ange slag"
    Och redaktören öppnar kommentaren
    Så står det "Klagomål eller synpunkt"
    Och på raden med "Är det ett klagomål eller en synpunkt på verksamheten?" står det "Ja"
    Och på raden med "Kan något i inlägget omfattas av sekretess?" står det "Nej"
    Och på raden med "Flödet följdes" står det "Redaktör Ek"
