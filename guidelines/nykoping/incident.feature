# language: sv
Egenskap: Fråga om en personuppgiftsincident när personuppgifter har modererats
  Den som tar bort personuppgifter som står i strid med dataskyddsreglerna stannar upp en gång till: är det också en incident
  som kommunen ska bedöma?

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"
    Och att en besökare skriver "Grannen på Storgatan 4 heter Kajsa och är sjukskriven"

  @NYK-06.2-14
  Scenario: Den som beslutade får frågan och svarar nej med ett skäl
    När redaktören tar bort kommentaren på grunden "data-protection" för att "Uppgifter om en granne"
    Och redaktören går till "Start > Ska en personuppgiftsincident bedömas?"
    Så står det "Fråga dig om kommunen själv har gjort fel"
    När redaktören väljer "Nej, det behövs inte"
    Och trycker på "Spara svaret"
    Så går det inte, för "Skriv varför"
    När redaktören väljer "Nej, det behövs inte"
    Och fyller i "Varför" med "Besökaren skrev själv, och det togs bort genast"
    Och trycker på "Spara svaret"
    Så står det "Besökaren skrev själv, och det togs bort genast"
    Och ser redaktören inte "Ska en personuppgiftsincident bedömas?" på "Start"

  @NYK-06.2-14
  Scenario: Svaret ja leder till anmälan, med kommentaren som underlag
    När redaktören tar bort kommentaren på grunden "data-protection" för att "Uppgifter om en granne"
    Och redaktören går till "Start > Ska en personuppgiftsincident bedömas?"
    Och väljer "Ja, gå vidare till anmälan"
    Och trycker på "Spara svaret"
    Så står det "följer med anmälan"
    När redaktören väljer "Information har läckt"
    Och väljer "Skada" för "Blev det skada?"
    Och fyller i "Vad har hänt" med "En besökare lämnade ut en granne"
    Och väljer "Vet inte" för "Rör incidenten personuppgifter?"
    Och trycker på "Spara"
    Så står det "Underlag"
    Och ser dataskyddsombudet "Information har läckt" på "/incidents"
