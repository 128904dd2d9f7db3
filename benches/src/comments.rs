//! Made-up comments, as people write them to a municipality: about 140 characters each, no two alike.

use kernel::Instant;
use serde_json::{Value, json};

/// What is written; `{place}` and `{thing}` are filled in.
const WRITTEN: [&str; 20] = [
    "Hej! När öppnar {thing} vid {place} igen efter renoveringen? Barnen frågar varje dag och på webben står det fortfarande bara att det är stängt.",
    "Tack till er som plogade {place} redan klockan fem i morse, det märks att någon bryr sig om oss som cyklar till jobbet. Mer sånt!",
    "Nu får det väl ändå räcka, tredje veckan i rad som {thing} på {place} är trasig och ingen svarar i telefon. Vad betalar vi skatt för egentligen?",
    "Jag håller inte alls med om beslutet att flytta {thing} till {place}, men bra att ni förklarar hur ni har tänkt så att man kan följa det.",
    "Var kan jag läsa protokollet från mötet om {place}? Jag hittar bara kallelsen och den säger ingenting om vad som hände med {thing}.",
    "Vi var på {place} i helgen med hela familjen och det var jättefint, men soptunnorna svämmade över och {thing} saknades helt. Kan ni kolla?",
    "Så fina bilder! Min mormor jobbade vid {place} på femtiotalet och berättade alltid om {thing}, roligt att se att det lever vidare.",
    "Hur gör man för att felanmäla {thing}? Det har varit mörkt vid {place} sedan i torsdags och nu börjar det kännas otryggt att gå där.",
    "Bra initiativ. Hoppas att även vi som bor utanför tätorten får vara med nästa gång, bussen från {place} slutar gå redan halv sju på kvällen.",
    "Ni skriver att {thing} ska vara klart till våren men det sa ni förra året också. Kan någon som vet ge ett riktigt svar om {place}?",
    "Behöver man föranmäla sig till öppet hus på {place}, eller är det bara att komma? Och finns {thing} på plats för den som sitter i rullstol?",
    "Läs gärna mer om projektet på https://www.example.se/projekt och säg vad ni tycker, det är vår gemensamma framtid vid {place} som avgörs nu.",
    "Ring mig på 070-174 06 35 om någon har hittat en röd halsduk vid {place}, den försvann någonstans mellan bussen och {thing} i går kväll.",
    "Håller med föregående talare, {place} är kommunens finaste plats och det är synd att {thing} ska få förstöra utsikten för alla som bor där.",
    "Ännu ett exempel på hur pengarna rullar i väg. Först {thing}, nu {place}, och sedan ska det sparas på skolan. Tänk om och tänk rätt någon gång!",
    "Kan ni berätta vad som gäller för {thing} under jullovet? Vi är tre familjer på {place} som undrar och det står olika på två ställen på webben.",
    "Alltså vilken bra personal ni har vid {place}! Min son hade tappat sin nyckel och de letade med honom i en timme bakom {thing}. Stort tack.",
    "Era jävla idioter, ni är dummare än tåget om ni tror att någon går på det där om {thing}. Åk ut till {place} och se själva i stället för att ljuga.",
    "Intressant. Fast om man räknar efter så blir det fler bilar på {place}, inte färre, och {thing} hamnar precis där barnen går till skolan.",
    "Vem har bestämt att {thing} ska stå just på {place}? Jag är inte emot det men vill gärna förstå hur det gick till och om grannarna fick tycka till.",
];

const PLACES: [&str; 16] = [
    "Björkvägen",
    "Stora torget",
    "Hamnparken",
    "Lillsjön",
    "Norra skolan",
    "badplatsen",
    "Kvarngatan",
    "biblioteket",
    "Västra infarten",
    "Ekbacken",
    "stationen",
    "Sjöstigen",
    "Granhällsvägen",
    "ishallen",
    "gamla bron",
    "Åkerbo",
];

const THINGS: [&str; 17] = [
    "gatubelysningen",
    "den nya lekplatsen",
    "simhallen",
    "cykelbanan",
    "återvinningsstationen",
    "busskuren",
    "trapphuset",
    "parkeringen",
    "fritidsgården",
    "bullerplanket",
    "hissen",
    "rondellen",
    "grillplatsen",
    "övergångsstället",
    "konstverket",
    "toaletten",
    "farthindret",
];

const NAMES: [&str; 8] = [
    "Besökare Alm",
    "Besökare Björk",
    "Besökare Ek",
    "Besökare Gran",
    "Besökare Hassel",
    "Besökare Lind",
    "Besökare Rönn",
    "Besökare Tall",
];

fn one<'a>(of: &[&'a str], n: u64) -> &'a str {
    of[usize::try_from(n % of.len() as u64).unwrap_or(0)]
}

/// The text of comment number `n`.
pub(crate) fn text(n: u64) -> String {
    let written =
        one(&WRITTEN, n).replace("{place}", one(&PLACES, n / 20)).replace("{thing}", one(&THINGS, n / 7));
    format!("{written} ({n})")
}

/// Comment number `n` as WordPress answers with it when it is asked for editing.
pub(crate) fn comment(n: u64, posted_at: Instant) -> Value {
    let text = text(n);
    let at = posted_at.to_string();
    let at = at.trim_end_matches('Z');
    let post = 1 + n / 40;
    let site = "https://motala.example.se";
    json!({
        "id": n + 1, "post": post, "parent": 0, "author": 0, "author_name": one(&NAMES, n),
        "author_email": format!("besokare{n}@example.se"), "author_url": "", "author_ip": "192.0.2.17",
        "author_user_agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "date": at, "date_gmt": at,
        "content": { "rendered": format!("<p>{text}</p>\n"), "raw": text },
        "link": format!("{site}/nyheter/{post}/#comment-{}", n + 1),
        "status": "approved", "type": "comment",
        "author_avatar_urls": {
            "24": "https://avatar.example.se/avatar/0123456789abcdef?s=24&d=mm&r=g",
            "48": "https://avatar.example.se/avatar/0123456789abcdef?s=48&d=mm&r=g",
            "96": "https://avatar.example.se/avatar/0123456789abcdef?s=96&d=mm&r=g"
        },
        "meta": [],
        "_links": {
            "self": [{ "href": format!("{site}/wp-json/wp/v2/comments/{}", n + 1) }],
            "collection": [{ "href": format!("{site}/wp-json/wp/v2/comments") }],
            "up": [{ "embeddable": true, "post_type": "post", "href": format!("{site}/wp-json/wp/v2/posts/{post}") }]
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn comments_are_as_long_as_people_write_them_and_no_two_are_alike() {
        let texts: Vec<String> = (0..20_000).map(text).collect();
        let chars: usize = texts.iter().map(|it| it.chars().count()).sum();
        assert!((130..160).contains(&(chars / texts.len())), "{}", chars / texts.len());
        assert_eq!(texts.iter().collect::<HashSet<_>>().len(), texts.len());
        assert!(texts.iter().all(|it| !it.contains('{')));
    }
}
