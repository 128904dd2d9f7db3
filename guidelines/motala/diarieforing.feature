# language: sv
Egenskap: Diarieföra det som tagits bort
  Det som döljs eller tas bort ska registratorn få, med avsändare, tid och vad det gäller. Numren har inga luckor.

  Bakgrund:
    Givet en kommun som följer Motalas anvisningar
    Och att klockan är 09:00 måndagen den 23 november 2026
    Och att kontot har publicerat "Badhuset öppnar igen på lördag"

  @MOT-DIA-06 @MOT-DIA-08
  Scenario: Registratorn diarieför en dold kommentar
    Givet att besökaren "Arg Person" skriver "Ni är fan helt jävla värdelösa"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS-2026/"
    Och avsändaren är "Arg Person"

  @MOT-DIA-06
  Scenario: Det som tagits bort kan inte lämnas odiariefört
    Givet att besökaren "Arg Person" skriver "Ni är fan helt jävla värdelösa"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När registratorn avstår från att diarieföra posten för att "Ringa betydelse"
    Så får registratorn veta att posten måste diarieföras

  @MOT-DIA-02
  Scenario: En enkel fråga som har fått svar diarieförs inte
    Givet att en besökare skriver "När öppnar ni på lördag?"
    När redaktören svarar "Vi öppnar klockan tio."
    Så står "Vi öppnar klockan tio." under kommentaren på plattformen
    Och registratorn har inget att diarieföra

  @MOT-DIA-07
  Scenario: Det som hör till ett ärende får ärendets nummer
    Givet att besökaren "Arg Person" skriver "Ni är fan helt jävla värdelösa"
    Och att redaktören har dolt kommentaren på grunden "profanity"
    När registratorn för posten till ärendet "BUN 2026/00077"
    Så har posten diarienumret "BUN 2026/00077"

  @MOT-DIA-08
  Scenario: Klippet som redaktören bifogade ligger hos registratorn tillsammans med handlingen
    Givet att administratören går till "Konton > Plattformar"
    Och fyller i "Plattformens namn" med "Snapchat"
    Och fyller i "Nyckel" med "snapchat"
    Och väljer "Chatt"
    Och väljer "Text"
    Och väljer "Bild"
    Och trycker på "Spara plattformen"
    Och att administratören går till "Konton > Ta in ett befintligt konto"
    Och fyller i "Kontots namn" med "Motala på Snapchat"
    Och fyller i "Nyckel" med "snap"
    Och fyller i "Plattform" med "snapchat"
    Och fyller i "Adress" med "https://www.snapchat.com/add/motala"
    Och fyller i "Syfte" med "Samtal med unga"
    Och väljer "Kommunikationsenheten" för "Enhet"
    Och väljer "Redaktör Ek" för "Ansvarig"
    Och väljer "Ersättare Lind" för "Ersättare"
    Och väljer "Chef Al" för "Närmaste chef"
    Och trycker på "Ta in kontot"
    Och att redaktören för in "Ni är fan helt jävla värdelösa" av "Arg Person" med en bild på kontot "snap"
    När redaktören tar bort kommentaren på grunden "profanity" för att "Grova svordomar mot personalen"
    Och redaktören går till "Start > Gör det som är beslutat på Motala på Snapchat"
    Och fyller i "Anteckning" med "Borttaget i appen"
    Och trycker på "Det är gjort"
    Så registratorn har en post att diarieföra
    Och registratorn hittar bilden i beviset
    När registratorn diarieför posten
    Så får den ett diarienummer som börjar med "KS-2026/"
