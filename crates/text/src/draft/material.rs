//! What goes with a text: pictures (MOT-TIL-06, MOT-TIL-07), films (MOT-TIL-08–12) and links with a text of their own.
//! None of it is opened here: what is known of it is handed in.

use std::collections::HashSet;

use super::words::{lowered, words};
use super::{Draft, Place, Point, Remark};

/// A picture of a draft (sv. *bild*).
#[derive(Clone, Copy, Debug, Default)]
pub struct Picture<'a> {
    /// The description that a screen reader reads aloud (sv. *alternativtext*).
    pub description: Option<&'a str>,
    /// The name of the file.
    pub file: &'a str,
    /// The text that stands in the picture, where there is one.
    pub written: Option<&'a str>,
    /// Whether whoever publishes has said that the text of the post describes it.
    pub described_in_text: bool,
}

/// How a film is captioned (sv. *textning*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Captions {
    /// Not at all.
    #[default]
    None,
    /// In the picture.
    BurntIn,
    /// In a file of its own.
    File,
}

/// A film of a draft (sv. *film*).
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact about the film")]
pub struct Film {
    /// Whether somebody speaks in it.
    pub speech: bool,
    /// How it is captioned.
    pub captions: Captions,
    /// Whether the platform takes captions in a file of their own.
    pub file_possible: bool,
    /// Whether it is sent live, which needs no captions (MOT-TIL-11).
    pub live: bool,
    /// Whether its message is text alone.
    pub text_only: bool,
    /// Whether that text is read aloud.
    pub read_aloud: bool,
}

/// A link with a text of its own (sv. *länktext*).
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// What one sees.
    pub text: &'a str,
    /// Where it leads.
    pub address: &'a str,
}

/// Texts of links that do not tell where they lead, in lower case.
const SAY_NOTHING: [&str; 14] = [
    "här",
    "klicka här",
    "läs mer",
    "läs mer här",
    "mer här",
    "länk",
    "länken",
    "mer",
    "mer info",
    "mer information",
    "till sidan",
    "denna länk",
    "klicka",
    "se här",
];

/// Descriptions that describe nothing, in lower case.
const DESCRIBE_NOTHING: [&str; 14] = [
    "bild",
    "en bild",
    "foto",
    "ett foto",
    "fotografi",
    "image",
    "photo",
    "picture",
    "illustration",
    "logga",
    "bild på",
    "alt",
    "alternativtext",
    "bildtext",
];

/// Beginnings that a screen reader says anyway, or that a machine wrote, in lower case.
const IDLE_BEGINNINGS: [&str; 8] = [
    "bild på ",
    "bilden visar ",
    "en bild på ",
    "foto på ",
    "foto av ",
    "bild av ",
    "kan vara en bild",
    "may be an image",
];

const FEWEST_DESCRIBING_WORDS: usize = 3;
/// So many of ten words of a picture must stand in the text.
const REPEATED_OF_TEN: usize = 8;

pub(super) fn review(draft: &Draft, remarks: &mut Vec<Remark>) {
    for (n, picture) in draft.pictures.iter().enumerate() {
        described(draft, picture, n, remarks);
        written(draft, picture, n, remarks);
    }
    for (n, film) in draft.films.iter().enumerate() {
        filmed(*film, n, remarks);
    }
    for phrase in ["klicka här", "läs mer här", "tryck här"] {
        for (at, _) in lowered(draft.text).match_indices(phrase) {
            let reason = "Skriv vad som finns på länken i stället för var man ska trycka.";
            remarks.push(Remark::new(Point::LinkText, Place::Text(at..at + phrase.len()), reason));
        }
    }
    for (n, link) in draft.links.iter().enumerate() {
        linked(link, n, remarks);
    }
}

fn described(draft: &Draft, picture: &Picture, n: usize, remarks: &mut Vec<Remark>) {
    let description = picture.description.map(str::trim).filter(|it| !it.is_empty());
    let mut add = |point, reason: &str| remarks.push(Remark::new(point, Place::Picture(n), reason));
    let Some(description) = description else {
        if !picture.described_in_text {
            add(Point::PictureUndescribed, "Bilden saknar beskrivning för den som inte ser den.");
        }
        return;
    };
    let low = description.to_lowercase();
    let stem = picture.file.rsplit_once('.').map_or(picture.file, |it| it.0);
    let is_file = low == picture.file.to_lowercase() || (!stem.is_empty() && low == stem.to_lowercase());
    if is_file || looks_like_a_file(&low) {
        add(Point::UselessDescription, "Beskrivningen är ett filnamn.");
    } else if DESCRIBE_NOTHING.contains(&low.as_str()) {
        add(Point::UselessDescription, "Beskrivningen säger inte vad bilden visar.");
    } else if IDLE_BEGINNINGS.iter().any(|it| low.starts_with(it)) {
        add(
            Point::UselessDescription,
            "Skärmläsaren säger redan att det är en bild; börja med vad den visar.",
        );
    } else if low == draft.text.trim().to_lowercase() {
        add(
            Point::UselessDescription,
            "Beskrivningen är samma text som inlägget och läses då upp två gånger.",
        );
    } else if words(description).count() < FEWEST_DESCRIBING_WORDS {
        add(Point::UselessDescription, "Beskrivningen är så kort att den knappast säger vad bilden visar.");
    } else if description.chars().count() > draft.limits.description_characters {
        add(Point::UselessDescription, "Beskrivningen är lång; lägg det som är viktigt i inlägget.");
    }
}

fn looks_like_a_file(description: &str) -> bool {
    let camera = ["img_", "img-", "dsc_", "dscn", "image0", "skärmbild", "screenshot", "whatsapp image"];
    let ending = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic"];
    camera.iter().any(|it| description.starts_with(it)) || ending.iter().any(|it| description.ends_with(it))
}

fn written(draft: &Draft, picture: &Picture, n: usize, remarks: &mut Vec<Remark>) {
    let Some(written) = picture.written else { return };
    let of = |text: &str| words(text).map(|it| text[it].to_lowercase()).collect::<Vec<String>>();
    let said: HashSet<String> = of(draft.text).into_iter().collect();
    let words = of(written);
    let repeated = words.iter().filter(|it| said.contains(*it)).count();
    if 10 * repeated < REPEATED_OF_TEN * words.len() {
        let reason =
            "Texten som ligger i bilden står inte i inlägget, så den som inte ser bilden går miste om den.";
        remarks.push(Remark::new(Point::TextInPicture, Place::Picture(n), reason).instead(written));
    }
}

fn filmed(film: Film, n: usize, remarks: &mut Vec<Remark>) {
    let mut add = |point, reason: &str| remarks.push(Remark::new(point, Place::Film(n), reason));
    match film.captions {
        Captions::None if film.speech && !film.live => {
            add(Point::CaptionsMissing, "Filmen har tal och saknar textning.");
        }
        Captions::BurntIn if film.speech && film.file_possible => {
            add(
                Point::CaptionsBurntIn,
                "Plattformen tar emot en egen textfil, som den som läser kan förstora eller stänga av.",
            );
        }
        Captions::None | Captions::BurntIn | Captions::File => {}
    }
    if film.text_only && !film.read_aloud {
        add(Point::TextFilmUnread, "Filmen har bara text; den som inte ser behöver höra den uppläst.");
    }
}

fn linked(link: &Link, n: usize, remarks: &mut Vec<Remark>) {
    let text = link.text.trim().trim_end_matches(['.', '!', ':', '>', '\u{BB}', ' ']).to_lowercase();
    let address = link.address.trim().to_lowercase();
    let bare =
        text.starts_with("http://") || text.starts_with("https://") || (text == address && text.len() > 30);
    if text.is_empty() || SAY_NOTHING.contains(&text.as_str()) {
        let reason = "Länktexten säger inte vart länken leder.";
        remarks.push(Remark::new(Point::LinkText, Place::Link(n), reason));
    } else if bare {
        let reason = "Länktexten är en adress, som läses upp tecken för tecken; skriv vad som finns där.";
        remarks.push(Remark::new(Point::LinkText, Place::Link(n), reason));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::review;

    fn points(draft: &Draft) -> Vec<Point> {
        review(draft).into_iter().map(|it| it.point).collect()
    }

    fn of_picture(picture: Picture) -> Vec<Point> {
        points(&Draft { text: "Nu är parken klar.", pictures: &[picture], ..Draft::default() })
    }

    #[test]
    fn a_picture_needs_a_description_that_describes() {
        let picture = Picture { file: "park.jpg", ..Picture::default() };
        assert_eq!(of_picture(picture), [Point::PictureUndescribed]);
        assert!(of_picture(Picture { described_in_text: true, ..picture }).is_empty());
        for useless in [
            "park.jpg",
            "Park",
            "IMG_2231",
            "bild",
            "Bild på parken i solen",
            "Nu är parken klar.",
            "En gunga",
        ] {
            let described = Picture { description: Some(useless), ..picture };
            assert_eq!(of_picture(described), [Point::UselessDescription], "{useless}");
        }
        let good = Picture { description: Some("Barn gungar under en stor ek."), ..picture };
        assert!(of_picture(good).is_empty());
    }

    #[test]
    fn text_in_a_picture_stands_in_the_post_too() {
        let picture = Picture {
            description: Some("Affisch för parkens dag."),
            written: Some("Parkens dag 3 maj kl. 10"),
            ..Picture::default()
        };
        assert_eq!(of_picture(picture), [Point::TextInPicture]);
        let draft =
            Draft { text: "Parkens dag är den 3 maj kl. 10.", pictures: &[picture], ..Draft::default() };
        assert!(points(&draft).is_empty());
    }

    #[test]
    fn speech_is_captioned_and_text_is_read() {
        let of = |film| points(&Draft { text: "Se filmen.", films: &[film], ..Draft::default() });
        let speech = Film { speech: true, ..Film::default() };
        assert_eq!(of(speech), [Point::CaptionsMissing]);
        assert!(of(Film { live: true, ..speech }).is_empty());
        assert!(of(Film { captions: Captions::BurntIn, ..speech }).is_empty());
        assert_eq!(
            of(Film { captions: Captions::BurntIn, file_possible: true, ..speech }),
            [Point::CaptionsBurntIn]
        );
        assert_eq!(of(Film { text_only: true, ..Film::default() }), [Point::TextFilmUnread]);
    }

    #[test]
    fn the_text_of_a_link_tells_where_it_leads() {
        let of = |text| {
            let links = [Link { text, address: "https://example.se/bygglov" }];
            points(&Draft { text: "Vi ses.", links: &links, ..Draft::default() })
        };
        assert_eq!(of("Läs mer här!"), [Point::LinkText]);
        assert_eq!(of("https://example.se/bygglov"), [Point::LinkText]);
        assert!(of("Så söker du bygglov").is_empty());
        let text = "Klicka här: https://example.se/bygglov";
        assert_eq!(points(&Draft { text, ..Draft::default() }), [Point::LinkText]);
    }
}
