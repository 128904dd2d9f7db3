# language: sv
Egenskap: Utbildning och uppdrag
  Ingen skriver i Nyköpings namn bara för att någon har gett dem ett lösenord. Chefen utser redaktören, den social
  medieansvariga lär upp, och det som kursen inte har gett får vänta.

  Bakgrund:
    Givet en kommun som följer Nyköpings rutin
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @NYK-03-05
  Scenario: En ny redaktör blir en uppgift för den social medieansvariga
    Så ser den medieansvariga inte "väntar på kursen" på "Start"
    Givet att medarbetaren får rollen "editor"
    Så ser den medieansvariga "En person väntar på kursen Redaktörsutbildning" på "Start"
    När den medieansvariga går till "Utbildning > Intyga Medarbetare Oxel, Redaktörsutbildning"
    Och väljer "Verktyget"
    Och väljer "Att skriva"
    Och väljer "Att publicera"
    Och väljer "Bevakning"
    Och väljer "Olämpliga inlägg"
    Och trycker på "Intyga"
    Så på raden med "Medarbetare Oxel" står det "Gjord 23 nov 2026"
    Och ser den medieansvariga inte "väntar på kursen" på "Start"

  @NYK-03-05
  Scenario: Ingen annan än den social medieansvariga intygar redaktörernas utbildning
    Givet att medarbetaren får rollen "editor"
    När huvudregistratorn går till "Utbildning"
    Så finns ingen länk "Intyga Medarbetare Oxel, Redaktörsutbildning"
    När administratören går till "Utbildning"
    Så på raden med "Redaktörsutbildning" står det "Inte gjord"
    Och finns ingen länk "Intyga Medarbetare Oxel, Redaktörsutbildning"

  @NYK-04.2-01 @NYK-04.2-06
  Scenario: Utan utbildningen går det varken att svara eller ta bort
    Givet att medarbetaren får rollen "editor"
    Och att en besökare skriver "När öppnar ni på lördag?"
    Och att chefen går till "Start > En person väntar på ditt uppdrag"
    Och att chefen trycker på "Ge Medarbetare Oxel uppdraget"
    När medarbetaren går till "Inkorg > Besökare"
    Så står det "Du får svara eller dölja och ta bort först när du har gått kursen Redaktörsutbildning."
    Och finns ingen knapp "Underteckna och skicka"
    Och finns ingen länk "Dölj eller ta bort"
    När den medieansvariga går till "Utbildning > Intyga Medarbetare Oxel, Redaktörsutbildning"
    Och väljer "Verktyget"
    Och väljer "Att skriva"
    Och väljer "Att publicera"
    Och väljer "Bevakning"
    Och väljer "Olämpliga inlägg"
    Och trycker på "Intyga"
    Och medarbetaren går till "Inkorg > Besökare"
    Så finns det en knapp "Underteckna och skicka"
    Och står det "Dölj eller ta bort"

  @NYK-04.2-02 @NYK-04.2-03 @NYK-04.2-04 @NYK-04.2-05 @NYK-04.2-06
  Scenariomall: Kursen är gjord först när alla fem delarna är med
    Givet att medarbetaren får rollen "editor"
    När den medieansvariga går till "Utbildning > Intyga Medarbetare Oxel, Redaktörsutbildning"
    Och väljer "<första>"
    Och väljer "<andra>"
    Och väljer "<tredje>"
    Och väljer "<fjärde>"
    Och trycker på "Intyga"
    Så på raden med "Medarbetare Oxel" står det "Inte gjord"
    När medarbetaren går till "Utbildning"
    Så står det "<saknad> (inte gjord)"
    Och står det "Du får svara eller dölja och ta bort först när du har gått kursen Redaktörsutbildning."

    Exempel:
      | saknad           | första     | andra         | tredje        | fjärde           |
      | Verktyget        | Att skriva | Att publicera | Bevakning     | Olämpliga inlägg |
      | Att skriva       | Verktyget  | Att publicera | Bevakning     | Olämpliga inlägg |
      | Att publicera    | Verktyget  | Att skriva    | Bevakning     | Olämpliga inlägg |
      | Bevakning        | Verktyget  | Att skriva    | Att publicera | Olämpliga inlägg |
      | Olämpliga inlägg | Verktyget  | Att skriva    | Att publicera | Bevakning        |

  @NYK-03.1-05 @NYK-04.2-07
  Scenario: Dataskyddsombudet ser vilken kommunikatör som saknar kursen i dataskydd
    Givet att medarbetaren får rollen "communicator"
    Så ser dataskyddsombudet "En person väntar på kursen Dataskydd" på "Start"
    När medarbetaren går till "Utbildning"
    Så står det "Dataskydd Inte gjord"
    Och står det "Kursen hålls av den som har rollen Dataskyddsombud, som också intygar att du har gått den."
    När dataskyddsombudet går till "Utbildning"
    Så på raden med "Kommunikatör Gran" står det "Gjord 23 nov 2026"
    Och på raden med "Medarbetare Oxel" står det "Inte gjord"
    När dataskyddsombudet följer "Intyga Medarbetare Oxel, Dataskydd"
    Och trycker på "Intyga"
    Så på raden med "Medarbetare Oxel" står det "Gjord 23 nov 2026"

  @NYK-04.2-07 @NYK-04.2-08
  Scenario: Också redaktören behöver kunna dataskydd, offentlighet och sekretess
    Givet att medarbetaren får rollen "editor"
    Så ser medarbetaren "Gå kursen Dataskydd" på "Start"
    Och ser medarbetaren "Gå kursen Offentlighet och sekretess" på "Start"
    När medarbetaren går till "Utbildning"
    Så står det "Dataskydd Inte gjord"
    Och står det "Offentlighet och sekretess Inte gjord"
    Och står det "Kursen hålls av den som har rollen Huvudregistrator, som också intygar att du har gått den. Tills den är gjord väntar det här: publicera."

  @NYK-03.1-02 @NYK-04.2-08
  Scenario: Huvudregistratorn ser precis vem som saknar kursen i offentlighet och sekretess
    Givet att medarbetaren får rollen "communicator"
    Så ser huvudregistratorn "En person väntar på kursen Offentlighet och sekretess" på "Start"
    När huvudregistratorn går till "Utbildning"
    Så på raden med "Medarbetare Oxel" står det "Inte gjord"
    Och på raden med "Redaktör Ek" står det inte "Inte gjord"
    Och på raden med "Ersättare Lind" står det inte "Inte gjord"
    Och på raden med "Kommunikatör Gran" står det inte "Inte gjord"
    När huvudregistratorn följer "Intyga Medarbetare Oxel, Offentlighet och sekretess"
    Och trycker på "Intyga"
    Så står det inte "Inte gjord"

  @NYK-03.1-04
  Scenario: Bara verksamhetschefen utser en redaktör
    Givet att medarbetaren får rollen "editor"
    Så ser medarbetaren "Du får inte svara, bevaka, dölja eller ta bort förrän du har fått uppdraget." på "Utbildning"
    När kommunikationschefen går till "/mandates"
    Så finns ingen knapp "Ge Medarbetare Oxel uppdraget"
    När administratören går till "/mandates"
    Så finns ingen knapp "Ge Medarbetare Oxel uppdraget"
    När chefen går till "Start > En person väntar på ditt uppdrag"
    Och trycker på "Ge Medarbetare Oxel uppdraget"
    Så på raden med "Medarbetare Oxel" står det "Chef Al"
    Och ser medarbetaren inte "förrän du har fått uppdraget" på "Utbildning"
