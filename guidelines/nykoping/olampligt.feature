# language: sv
Egenskap: Olämpliga inlägg diarieförs och tas bort
  Det olämpliga bevaras, lämnas till registratorn och tas bort, i den ordningen. Att bara dölja räcker inte i Nyköping.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @NYK-06.2-01
  Scenario: Inget tas bort innan det finns en bild av det
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    Och att plattformen inte går att nå
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren fortfarande synlig på plattformen
    Och beslutet väntar på att beviset förseglas
    När plattformen går att nå igen
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras

  @NYK-06.2-02
  Scenario: Beviset säger vem som dokumenterade, och i vilken roll
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren borttagen på plattformen
    Och beviset säger att det dokumenterades av "Redaktör Ek" som "Redaktör"

  @NYK-06.2-03 @NYK-06.2-04
  Scenario: Det olämpliga är både borttaget och lämnat till registratorn
    Givet att besökaren "Arg Person" skriver "Ni är fan helt jävla värdelösa"
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    Och registratorn har en post att diarieföra
    När registratorn avstår från att diarieföra posten för att "Ringa betydelse"
    Så får registratorn veta att posten måste diarieföras
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KK 2026/"
    Och avsändaren är "Arg Person"

  @NYK-03.1-01
  Scenario: Den som lämnade över ser numret som registratorn gav
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Och redaktören går till "Beslut > Ta bort"
    Så står det "Diarium Väntar på registratorn"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KK 2026/"
    När redaktören går till "Beslut > Ta bort"
    Så står det "KK 2026/1"
    Och står det inte "Väntar på registratorn"

  @NYK-06.2-04
  Scenario: Att dölja räcker inte
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören döljer kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så går det inte, för "Grunden tillåter inte det."
    Och är kommentaren fortfarande synlig på plattformen

  @NYK-06.2-05 @NYK-10-03 @NYK-07-09
  Scenario: Sekretess tas bort, diarieförs alltid och visas bara för utpekade
    Givet att en besökare skriver "Lisa har en insats hos socialtjänsten"
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en klient hos socialtjänsten"
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören
    Men beviset får öppnas av registratorn
    När kommunikatören går till "Beslut > Ta bort"
    Så står det "Texten visas inte här."
    Och står det inte "socialtjänsten"
    När registratorn går till "Att diarieföra"
    Så står det "Sekretess misstänks"
    När registratorn avstår från att diarieföra posten för att "Ringa betydelse"
    Så går det inte, för "Handlingen måste diarieföras, eftersom sekretess misstänks."
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KK 2026/"
    När kommunikationschefen går till "Diarium"
    Så står det "KK 2026/"
    Och står det inte "Lisa"

  @NYK-10.1-01
  Scenario: Den som inte får läsa det hemliga hittar det inte heller genom att söka
    Givet att en besökare skriver "Lisa har en insats hos socialtjänsten"
    När kommunikatören går till "Inkorg"
    Och fyller i "Sök ord" med "socialtjänsten"
    Och trycker på "Sök"
    Så står det "Lisa har en insats"
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en klient hos socialtjänsten"
    Och kommunikatören går till "Inkorg"
    Och fyller i "Sök ord" med "socialtjänsten"
    Och trycker på "Sök"
    Så står det inte "Lisa har en insats"
    Och står det "Inget inlägg med socialtjänsten"

  @NYK-10.1-01
  Scenario: Det hemliga förs inte vidare: varken texten, skälet eller avsändaren når någon annan
    Givet att besökaren "Lisas granne" skriver "Lisa har en insats hos socialtjänsten"
    När redaktören tar bort kommentaren på grunden "secrecy" för att "Uppgift om en klient hos socialtjänsten"
    Och registratorn diarieför posten
    Så ser kommunikatören "Inget inlägg med insats" på "/inbox/search?q=insats"
    Och ser ersättaren "Inget inlägg med klient" på "/inbox/search?q=klient"
    Och ser kommunikationschefen "Inget inlägg med granne" på "/inbox/search?q=granne"
    Och ser kommunikationschefen "Inga diarieposter" på "/register?words=insats"
    När kommunikatören går till "Beslut > Ta bort"
    Så på raden med "Skäl" står det "Visas inte: begränsad läsning"
    Och står det inte "klient"
    Och står det inte "granne"
    När kommunikatören följer "Visa inlägget"
    Så står det "Läsningen begränsades"
    Och står det inte "insats"
    Och står det inte "granne"
    När huvudregistratorn går till "/inbox/search?q=insats"
    Och följer "Avsändaren visas inte"
    Så står det "har en insats hos socialtjänsten"
    Och står det "Hittades i en sökning av någon som får läsa begränsade uppgifter Huvudregistrator Asp"
    När kommunikatören går till "Riktlinjen > Förhållningsregler"
    Så står det "Varken i tjänsten, privat eller efter anställningen får du föra vidare det som omfattas av sekretess"
    Och står det "Du bekräftade den här versionen"

  @NYK-06.2-06
  Scenariomall: Angrepp på en person diarieförs och tas bort
    Givet att en besökare skriver "Chefen för badhuset är en tjuv"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Pekar ut en medarbetare som brottslig"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    Och registratorn har en post att diarieföra
    När redaktören går till "Beslut > Ta bort"
    Så på raden med "Grund" står det "<namn>"
    Och står det "NYK-06.2-06"

    Exempel:
      | grund           | namn         |
      | defamation      | Förtal       |
      | personal-attack | Personangrepp |
      | insult          | Förolämpning |

  @NYK-06.2-07
  Scenariomall: Hets, sexism och trakasserier diarieförs och tas bort
    Givet att en besökare skriver "Sådana som ni ska hålla er borta härifrån"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Hotar och visar missaktning för en grupp"
    Så är kommentaren borttagen på plattformen
    Och beviset håller när det kontrolleras
    Och registratorn har en post att diarieföra
    När redaktören går till "Beslut > Ta bort"
    Så står det "NYK-06.2-07"

    Exempel:
      | grund      |
      | agitation  |
      | sexism     |
      | harassment |

  @NYK-06.2-09
  Scenario: Uppmaning till brott tas bort, och någon beslutar om polisanmälan
    Givet att en besökare skriver "Ta med er sprejburkar till badhuset i kväll"
    När redaktören tar bort kommentaren på grunden "incitement-to-crime" för att "Uppmanar till skadegörelse på badhuset"
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra
    När redaktören går till "Beslut > Ta bort"
    Så står det "Ta ställning till om händelsen ska polisanmälas."
    När redaktören går till "Beslut > Ta bort"
    Och väljer "Händelsen polisanmäls"
    Och trycker på "Spara beslutet"
    Så går det inte, för "Skriv varför."
    När redaktören går till "Beslut > Ta bort"
    Och väljer "Händelsen polisanmäls"
    Och fyller i "Varför" med "Flera har svarat att de kommer"
    Och trycker på "Spara beslutet"
    Så står det "Flera har svarat att de kommer"
    Och står det "Händelsen polisanmäls"

  @NYK-06.2-10
  Scenario: Den som äger verket antecknas när ett intrång tas bort
    Givet att en besökare skriver "Här är hela boken: https://exempel.example/bok.pdf"
    När redaktören går till "Inkorg > Besökare > Dölj eller ta bort > Upphovsrättsintrång"
    Och fyller i "Skäl" med "Hela boken ligger ute utan lov"
    Och fyller i "Rättighetsinnehavare" med "Bokförlaget"
    Och trycker på "Besluta att ta bort"
    Och redaktören går till "Beslut > Ta bort"
    Så på raden med "Rättighetsinnehavare" står det "Bokförlaget"
    Och på raden med "Inlägget tas bort" står det "klart"
    Och står det "https://exempel.example/bok.pdf"
    Och registratorn har en post att diarieföra

  @NYK-11-02
  Scenario: Kommunen svarar också för personuppgifter som besökare skriver
    Givet att en besökare skriver "Min sons nummer är 20120101-2380"
    När redaktören öppnar inkorgen
    Så väntar "Min sons nummer är 20120101-2380" på bedömning
    När redaktören tar bort kommentaren på grunden "personal-data" för att "Personnummer på ett barn"
    Så är kommentaren borttagen på plattformen
    Och beviset får inte öppnas av redaktören

  @NYK-06.2-11
  Scenario: Svordomar pekas ut men tas bort av en människa
    Givet att en besökare skriver "Ni är fan helt jävla värdelösa"
    När redaktören öppnar inkorgen
    Så väntar "Ni är fan helt jävla värdelösa" på bedömning
    Och är kommentaren fortfarande synlig på plattformen
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra

  @NYK-06.2-12
  Scenario: Ett partis budskap tas inte bort av en ensam person
    Givet att en besökare skriver "Rösta på vårt parti i valet"
    När redaktören tar bort kommentaren på grunden "party-political" för att "Valpropaganda för ett parti"
    Så är kommentaren fortfarande synlig på plattformen
    När redaktören försöker bekräfta sitt eget beslut
    Så får redaktören veta att en annan person måste bekräfta
    När en annan redaktör bekräftar beslutet
    Så är kommentaren borttagen på plattformen
    Och registratorn har en post att diarieföra

  @NYK-06.2-13
  Scenario: Reklam rensas på en gång, men vart och ett bevaras för sig
    Givet att besökaren "Kim Köpnu" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 1"
    Och att besökaren "Robin Rabatt" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 2"
    Och att besökaren "Sam Solglas" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 3"
    Och att besökaren "Alex Annons" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 4"
    Och att besökaren "Mika Mässa" skriver "Köp billiga solglasögon på min sida, bara i dag, kod 5"
    Och att besökaren "Berit Bad" skriver "Är vattnet varmt i barnbassängen?"
    När redaktören går till "Inkorg > Dölj eller ta bort flera på en gång"
    Och väljer "Ta med Kim Köpnu"
    Och väljer "Ta med Robin Rabatt"
    Och väljer "Ta med Sam Solglas"
    Och väljer "Ta med Alex Annons"
    Och väljer "Ta med Mika Mässa"
    Och fyller i "Skäl" med "Samma reklam på flera ställen"
    Och trycker på "Besluta om de markerade"
    Så står det "Besluten om 5 inlägg är sparade."
    Och finns det 5 beslut med var sitt bevis som håller
    Och ser redaktören "Är vattnet varmt i barnbassängen?" på "Inkorg"
    Men ser redaktören inte "Köp billiga solglasögon" på "Inkorg"

  @NYK-06.2-08
  Scenariomall: Bilderna i beviset om våld och pornografi är dolda tills någon säger varför
    Givet att en besökare skriver "Titta på det här klippet"
    När redaktören tar bort kommentaren på grunden "<grund>" för att "Bilden visar det som inte får ligga kvar"
    Så är kommentaren borttagen på plattformen
    Och är bilderna dolda för registratorn tills det står varför
    När registratorn säger att bilderna behövs för att "Prövar om grunden håller"
    Så öppnas beviset för registratorn, och skälet "Prövar om grunden håller" står kvar

    Exempel:
      | grund       |
      | violence    |
      | pornography |

  @NYK-06.2-08
  Scenario: Barnpornografi kopieras aldrig, och det står vad man gör i stället
    Givet att en besökare skriver "titta på bilden MYCKET_ONDSINT_INNEHALL"
    När redaktören tar bort kommentaren på grunden "child-abuse-image" för att "Länk till övergrepp"
    Så står det "ta ingen skärmdump"
    Och är kommentaren borttagen på plattformen
    Och ingen kopia av "MYCKET_ONDSINT_INNEHALL" finns kvar i kommunens lagring
