# language: sv
Egenskap: Det som bryter mot lagen eller är olämpligt
  Det som inte får stå kvar tas bort av en människa, på en grund som står i reglerna, och först när det är bevarat.

  Bakgrund:
    Givet en kommun som följer Kungsbackas regler
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @KBA-TAN-24
  Scenariomall: Angrepp på en person tas bort, med grund och bevis
    Givet att en besökare skriver "Chefen för badhuset är en tjuv"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Pekar ut en medarbetare som brottslig"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    När redaktören går till "Beslut > Ta bort"
    Så på raden med "Grund" står det "<namn>"
    Och står det "KBA-TAN-24"

    Exempel:
      | grund           | namn          |
      | defamation      | Förtal        |
      | personal-attack | Personangrepp |
      | insult          | Förolämpning  |

  @KBA-TAN-25
  Scenariomall: Hets, sexism och trakasserier tas bort, med grund och bevis
    Givet att en besökare skriver "Sådana som ni ska hålla er borta härifrån"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Hotar och visar missaktning för en grupp"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    När redaktören går till "Beslut > Ta bort"
    Så står det "KBA-TAN-25"

    Exempel:
      | grund      |
      | agitation  |
      | sexism     |
      | harassment |

  @KBA-TAN-25
  Scenario: Vid hets mot folkgrupp tar någon ställning till polisanmälan
    Givet att en besökare skriver "Sådana som ni ska hålla er borta härifrån"
    När redaktören tar bort kommentaren på grunden "agitation" för att "Hotar och visar missaktning för en grupp"
    Och redaktören går till "Beslut > Ta bort"
    Så står det "Ta ställning till om händelsen ska polisanmälas."

  @KBA-TAN-27
  Scenario: Uppmaning till brott tas bort, och någon beslutar om polisanmälan
    Givet att en besökare skriver "Ta med er sprejburkar till badhuset i kväll"
    När redaktören tar bort kommentaren på grunden "incitement-to-crime" för att "Uppmanar till skadegörelse på badhuset"
    Så är kommentaren borttagen på plattformen
    När redaktören går till "Beslut > Ta bort"
    Och väljer "Händelsen polisanmäls"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Skriv varför."
    När redaktören går till "Beslut > Ta bort"
    Och väljer "Händelsen polisanmäls"
    Och fyller i "Varför" med "Flera har svarat att de kommer"
    Och trycker på "Spara beslutet"
    Så står det "Flera har svarat att de kommer"

  @KBA-TAN-28
  Scenario: Den som äger verket antecknas när ett intrång tas bort
    Givet att en besökare skriver "Här är hela boken: https://exempel.example/bok.pdf"
    När redaktören går till "Inkorg > Besökare > Dölj eller ta bort > Upphovsrättsintrång"
    Och fyller i "Skäl" med "Hela boken ligger ute utan lov"
    Och fyller i "Rättighetsinnehavare" med "Bokförlaget"
    Och trycker på "Besluta att ta bort"
    Och redaktören går till "Beslut > Ta bort"
    Så på raden med "Rättighetsinnehavare" står det "Bokförlaget"
    Och på raden med "Inlägget tas bort" står det "klart"

  @KBA-TAN-29
  Scenario: Svordomar pekas ut men tas bort av en människa
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören öppnar inkorgen
    Så väntar "Ni är fan helt jävla värdelösa" på bedömning
    Och är kommentaren fortfarande synlig på plattformen
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras

  @KBA-TAN-20
  Scenario: Sekretess diarieförs alltid
    Givet att en besökare skriver "Lisa har en insats hos socialtjänsten"
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en klient hos socialtjänsten"
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören
    När registratorn avstår från att diarieföra posten för att "Ringa betydelse"
    Så går det inte, för "Handlingen måste diarieföras, eftersom sekretess misstänks."
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS 2026-"

  @KBA-TAN-35
  Scenario: Personuppgifter som inte får stå kvar tas bort enligt dagens regler
    Givet att en besökare skriver "Min sons nummer är 20120101-2380"
    När redaktören öppnar inkorgen
    Så väntar "Min sons nummer är 20120101-2380" på bedömning
    När redaktören tar bort kommentaren på grunden "personal-data" för att "Personnummer på ett barn"
    Så är kommentaren borttagen på plattformen
    När redaktören går till "Beslut > Ta bort"
    Så står det "GDPR art. 5"
    Och står det inte "1998:204"
    När kommandot "uppsikt guideline explain kungsbacka document.reference" körs
    Så står det "document.reference.1.written: Personuppgiftslagen (1998:204)"
    Och står det "document.reference.1.now: dataskyddsförordningen (GDPR) och lagen (2018:218)"

  @KBA-TAN-30
  Scenario: Reklamen försvinner på en gång, och vart och ett av inläggen har sitt bevis
    Givet att besökaren "Kim Köpnu" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 1"
    Och att besökaren "Robin Rabatt" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 2"
    Och att besökaren "Sam Solglas" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 3"
    Och att besökaren "Berit Bad" skriver "Är vattnet varmt i barnbassängen?"
    När redaktören går till "Inkorg > Dölj eller ta bort flera på en gång"
    Och väljer "Ta med Kim Köpnu"
    Och väljer "Ta med Robin Rabatt"
    Och väljer "Ta med Sam Solglas"
    Och fyller i "Skäl" med "Samma reklam på flera ställen"
    Och trycker på "Besluta om de markerade"
    Så står det "Besluten om 3 inlägg är sparade."
    Och finns det 3 beslut med var sitt bevis som håller
    Och ser redaktören "Är vattnet varmt i barnbassängen?" på "Inkorg"
    Men ser redaktören inte "Köp billiga solglasögon" på "Inkorg"

  @KBA-TAN-30
  Scenario: Utan skäl tas inget bort, och markeringarna står kvar
    Givet att besökaren "Kim Köpnu" skriver "Köp billiga solglasögon på min sida"
    När redaktören går till "Inkorg > Dölj eller ta bort flera på en gång"
    Och väljer "Ta med Kim Köpnu"
    Och trycker på "Besluta om de markerade"
    Så går det inte, för "Skriv ett skäl"
    När redaktören går till "Inkorg"
    Så står det "Köp billiga solglasögon"

  @KBA-TAN-26
  Scenariomall: Våld och pornografi visas inte för någon som inte har sagt varför
    Givet att en besökare skriver "Titta på det här klippet"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Bilden visar det som inte får ligga kvar"
    Så är kommentaren borttagen på plattformen
    Och är bilderna dolda för <vem> tills det står varför
    När <vem> säger att bilderna behövs för att "Prövar om grunden håller"
    Så öppnas beviset för <vem>, och skälet "Prövar om grunden håller" står kvar

    Exempel:
      | grund            | vem          |
      | violence         | registratorn |
      | depicted-violence | redaktören   |
      | pornography      | registratorn |

  @KBA-TAN-23
  Scenario: Det som hör hemma någon annanstans förs över dit, aldrig till ingen
    Givet att besökaren "Arg Person" skriver "Chefen för badhuset är en tjuv"
    När redaktören går till "Inkorg > Arg Person > Dölj eller ta bort > Personangrepp > För över till en annan kanal i stället"
    Och fyller i "Skäl" med "Klagomålet på badhuset tas om hand av kundservice"
    Och trycker på "Besluta att föra över"
    Så går det inte, för "Skriv vem som tar emot. Utan mottagare förs inget över."
    När redaktören går till "Inkorg > Arg Person > Dölj eller ta bort > Personangrepp > För över till en annan kanal i stället"
    Och fyller i "Mottagare" med "kundservice@kungsbacka.example.se"
    Och fyller i "Skäl" med "Klagomålet på badhuset tas om hand av kundservice"
    Och fyller i "Besked till den som skrev" med "Vi har lämnat ditt klagomål till kundservice."
    Och trycker på "Besluta att föra över"
    Och klockan blir 09:30 måndagen den 23 november 2026
    Så är kommentaren borttagen på plattformen
    Och får adressen "kundservice@kungsbacka.example.se" ett brev om "Överfört från"
    När redaktören går till "Start > Säg till den som skrev"
    Så på raden med "Mottagare" står det "kundservice@kungsbacka.example.se"
    Och står det "Vi har lämnat ditt klagomål till kundservice."
    När redaktören trycker på "Beskedet är givet"
    Så på raden med "Den som skrev fick besked" står det "Redaktör Ek"
    Och ser redaktören inte "Säg till den som skrev" på "Start"

  @KBA-TAN-23
  Scenario: Det vanliga är att det olämpliga tas bort
    Givet att en besökare skriver "Chefen för badhuset är en tjuv"
    När redaktören tar bort kommentaren på grunden "personal-attack" för att "Pekar ut en medarbetare"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
