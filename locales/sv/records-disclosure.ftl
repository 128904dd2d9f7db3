# Utlämnande av allmän handling: begäran, prövning, det som lämnas ut, avslag.

records-disclosure-wanted-print = På papper eller som en sida att skriva ut
records-disclosure-wanted-json = Som data (JSON)
records-disclosure-wanted-package = Som ett paket med filer
records-disclosure-subject-item = Inlägg
records-disclosure-subject-entry = Diariepost
records-disclosure-reason-marked = Sekretessmarkerad
records-disclosure-reason-restricted = Begränsad läsning
records-disclosure-reason-finding = Fynd om någons personliga förhållanden
records-disclosure-judged-released = Lämnas ut
records-disclosure-judged-masked = Lämnas ut med maskning
records-disclosure-judged-withheld = Lämnas inte ut
records-disclosure-state-open = Inte släppt än
records-disclosure-state-held = Prövas för hand
records-disclosure-state-asked = Väntar på chefens svar
records-disclosure-ended-handed-out = Allt är utlämnat
records-disclosure-ended-partly = Utlämnat, utom det som omfattas av sekretess
records-disclosure-ended-refused = Inget lämnades ut
records-disclosure-ended-nothing = Det fanns inga sådana handlingar
records-disclosure-ended-withdrawn = Återkallad

records-disclosure-paper-title = Utlämnade allmänna handlingar, begäran { $n }
records-disclosure-paper-asked = Begärdes
records-disclosure-paper-made = Sammanställdes
records-disclosure-paper-records = { $n ->
    [one] En handling lämnas ut.
   *[other] { $n } handlingar lämnas ut.
}
records-disclosure-paper-waiting = { $n ->
    [one] En handling prövas fortfarande.
   *[other] { $n } handlingar prövas fortfarande.
}
records-disclosure-paper-held-out = Lämnas inte ut, bestämmelse och antal handlingar
records-disclosure-paper-author = Skrivet av eller avsändare:
records-disclosure-paper-address = Adress:
records-disclosure-paper-masked = Något är borttaget enligt
records-disclosure-paper-wording = Lydelse { $n }, sedd första gången

records-disclosure-refused-unknown = Det finns ingen sådan begäran eller handling för dig.
records-disclosure-refused-not-permitted = Det gör den som riktlinjen pekar ut för att pröva eller besluta.
records-disclosure-refused-restricted = Bara namngivna läser den här handlingen, och du är inte en av dem. Be någon av dem pröva den.
records-disclosure-refused-missing = Fyll i det här.
records-disclosure-refused-masks = Skriv vilka ord som ska tas bort, eller kryssa för vad annat som inte lämnas ut.
records-disclosure-refused-provision = Ange sekretessbestämmelsen. Utan den får ingenting hållas tillbaka.
records-disclosure-refused-unfit = Det här går inte att läsa. Kontrollera hur det är skrivet.
records-disclosure-refused-too-long = Det här är för långt. Skriv högst { $most } tecken.
records-disclosure-refused-too-wide = Ange minst ett konto, ord, en tid eller en enskild handling att söka efter.
records-disclosure-refused-over = Begäran är avslutad.
records-disclosure-refused-stale = Handlingen har ändrats sedan sidan visades. Läs den igen och pröva på nytt.
records-disclosure-refused-not-there = Orden ”{ $words }” står inte i handlingen. Skriv dem som de står där.
records-disclosure-refused-still-there = Inget lämnades ut. Det som ska tas bort på ett ställe står kvar i handling { $lines }. Maska det där också.
records-disclosure-refused-nothing = Det finns inget att lämna ut. Släpp det offentliga, eller pröva det som väntar.
records-disclosure-refused-asked = En fråga till chefen väntar på svar. Till dess lämnas handlingen inte ut.
records-disclosure-refused-own-manager = Du är själv chef för kontot. Fråga i stället den som beslutar om avslag.
records-disclosure-refused-nothing-kept = Inget hålls tillbaka, så det finns inget att avslå.
records-disclosure-refused-unjudged = Alla handlingar är inte prövade än.
records-disclosure-refused-not-handed-out = Det som ska lämnas ut är inte utlämnat än.
records-disclosure-refused-not-told = Den som begär har inte fått veta att det går att få ett skriftligt beslut.
records-disclosure-refused-failed = Det gick inte just nu. Försök igen om en stund.
