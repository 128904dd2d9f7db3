use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use anyhow::{Context as _, Result};
use guideline::{Guideline, builtin};
use serde::{Deserialize, Serialize};
use text::{Analyser, Code};

use crate::ended::{Ended, WrongUse};
use crate::files;
use crate::installation::{is_file, swedish};

/// A line longer than this is no text of a comment; it is skipped without being held in memory.
const LONGEST_LINE: u64 = 16 << 20;

#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Answered<'a> {
    id: &'a serde_json::Value,
    findings: Vec<Found>,
    question: bool,
    lix: u32,
    /// Why the line was not read; left out for a line that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
}

#[derive(Serialize)]
struct Found {
    code: &'static str,
    start: usize,
    end: usize,
    confidence: f64,
}

/// `uppsikt text check`: JSON lines in, JSON lines out, one at a time.
pub(super) fn run(guideline: Option<&str>) -> Result<Ended> {
    let wanted = guideline.map(wanted).transpose()?;
    let out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    check(&Analyser::new(), wanted.as_deref(), BufReader::with_capacity(256 * 1024, io::stdin().lock()), out)
}

/// The codes for which the guideline has a ground.
fn wanted(name: &str) -> Result<Vec<Code>> {
    let guideline = if is_file(name) {
        Guideline::parse(name, &files::text(std::path::Path::new(name))?, builtin::BASE)
    } else {
        builtin::load(name)
    };
    let guideline = guideline.map_err(|it| WrongUse(swedish(&it)))?;
    let named = |code: &Code| dialogue::suggested(&guideline, *code).next().is_some();
    Ok(Code::ALL.into_iter().filter(named).collect())
}

fn check(
    analyser: &Analyser,
    wanted: Option<&[Code]>,
    mut lines: BufReader<impl Read>,
    mut out: impl Write,
) -> Result<Ended> {
    let (mut line, mut number, mut wrong) = (Vec::new(), 0_u64, 0);
    loop {
        line.clear();
        let n = (&mut lines)
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)
            .context("standard in kan inte läsas")?;
        if n == 0 {
            break;
        }
        number += 1;
        let too_long = line.last() != Some(&b'\n') && n as u64 == LONGEST_LINE;
        if too_long {
            lines.skip_until(b'\n').context("standard in kan inte läsas")?;
        }
        let asked =
            if too_long { Err(format!("är längre än {LONGEST_LINE} byte")) } else { understood(&line) };
        match asked {
            Ok(Some(asked)) => answer(analyser, wanted, &asked, &mut out)?,
            Ok(None) => {}
            Err(why) => {
                wrong += 1;
                eprintln!("rad {number}: {why}");
                say_wrong(number, &why, &mut out)?;
            }
        }
        // Whoever asks line by line gets the answer before asking on.
        if lines.buffer().is_empty() {
            out.flush()?;
        }
    }
    out.flush()?;
    Ok(Ended::with_wrongs(wrong))
}

/// What a line asks; nothing when it is blank.
fn understood(line: &[u8]) -> Result<Option<Asked>, String> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    serde_json::from_slice(line).map(Some).map_err(|it| {
        format!(
            "är inte JSON på formen {{\"id\": …, \"text\": \"…\"}} (tecken {}: {})",
            it.column(),
            plain(&it)
        )
    })
}

/// The reason without the place, and without anything of the text that was read.
fn plain(error: &serde_json::Error) -> String {
    match error.classify() {
        serde_json::error::Category::Io => "raden kan inte läsas".to_owned(),
        serde_json::error::Category::Syntax => "ingen JSON".to_owned(),
        serde_json::error::Category::Data => "id eller text saknas eller är av fel slag".to_owned(),
        serde_json::error::Category::Eof => "raden är avbruten".to_owned(),
    }
}

fn answer(analyser: &Analyser, wanted: Option<&[Code]>, asked: &Asked, out: &mut impl Write) -> Result<()> {
    let analysis = analyser.analyse(&asked.text);
    let findings =
        analysis.findings.iter().filter(|it| wanted.is_none_or(|wanted| wanted.contains(&it.code)));
    let found = |it: &text::Finding| Found {
        code: it.code.as_str(),
        start: it.start,
        end: it.end,
        confidence: (f64::from(it.confidence) * 100.0).round() / 100.0,
    };
    let answered = Answered {
        id: &asked.id,
        findings: findings.map(found).collect(),
        question: analysis.question,
        lix: analysis.lix,
        error: None,
    };
    serde_json::to_writer(&mut *out, &answered).map_err(io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

/// Answers a line that cannot be read in the form of the others, so that whoever counts lines does not lose count.
fn say_wrong(number: u64, why: &str, out: &mut impl Write) -> Result<()> {
    let error = format!("rad {number} {why}");
    let id = serde_json::Value::Null;
    let answered = Answered { id: &id, findings: Vec::new(), question: false, lix: 0, error: Some(&error) };
    serde_json::to_writer(&mut *out, &answered).map_err(io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(input: impl AsRef<[u8]>, wanted: Option<&[Code]>) -> (Ended, Vec<serde_json::Value>) {
        let mut out = Vec::new();
        let ended = check(&Analyser::new(), wanted, BufReader::new(input.as_ref()), &mut out).unwrap();
        let lines = String::from_utf8(out).unwrap();
        (ended, lines.lines().map(|it| serde_json::from_str(it).unwrap()).collect())
    }

    #[test]
    fn each_line_is_answered_with_its_own_identity() {
        let (ended, lines) = asked(
            "{\"id\":\"a\",\"text\":\"När öppnar ni?\"}\n\n{\"id\":7,\"text\":\"Ring 0141-22 50 00\"}",
            None,
        );
        assert_eq!(ended, Ended::Well);
        assert_eq!((&lines[0]["id"], &lines[0]["question"]), (&"a".into(), &true.into()));
        assert_eq!((&lines[1]["id"], &lines[1]["findings"][0]["code"]), (&7.into(), &"phone".into()));
        let places = (lines[1]["findings"][0]["start"].as_u64(), lines[1]["findings"][0]["end"].as_u64());
        assert_eq!(places, (Some(5), Some(18)));
    }

    #[test]
    fn a_bad_line_is_said_and_the_others_are_answered() {
        let (ended, lines) = asked("{\"id\":1\n{\"id\":2,\"text\":\"Tack!\"}\n{\"text\":\"x\"}\n", None);
        assert_eq!(ended, Ended::FoundWrong);
        assert_eq!(lines.len(), 3);
        assert!(lines[0]["id"].is_null() && lines[0]["error"].as_str().unwrap().starts_with("rad 1 "));
        assert!(lines[1]["id"] == 2 && lines[1]["error"].is_null());
        assert!(lines[2]["error"].as_str().unwrap().starts_with("rad 3 "));
    }

    #[test]
    fn what_is_no_text_or_too_long_is_answered_and_the_stream_goes_on() {
        let mut input = b"{\"id\":1,\"text\":\"\xFF\xFE\"}\n".to_vec();
        let long = usize::try_from(LONGEST_LINE).unwrap();
        input.extend(std::iter::repeat_n(b'a', long + 10));
        input.extend("\n{\"id\":3,\"text\":\"\"}\n{\"id\":4,\"text\":\"När öppnar ni?\"}".as_bytes());
        let (ended, lines) = asked(input, None);
        assert_eq!((ended, lines.len()), (Ended::FoundWrong, 4));
        assert!(lines[0]["error"].is_string() && lines[1]["error"].as_str().unwrap().contains("längre"));
        assert_eq!(lines[2], serde_json::json!({"id": 3, "findings": [], "question": false, "lix": 0}));
        assert_eq!(lines[3]["question"], true);
    }

    #[test]
    fn a_long_text_in_one_line_is_read_whole() {
        let text = format!("{} Ring 0141-22 50 00", "ord och mer ord. ".repeat(60_000));
        let line = serde_json::json!({"id": "lång", "text": text}).to_string();
        let (_, lines) = asked(line, None);
        let last = lines[0]["findings"].as_array().unwrap().last().unwrap();
        assert_eq!((last["code"].as_str(), last["end"].as_u64()), (Some("phone"), Some(text.len() as u64)));
    }

    #[test]
    fn a_guideline_leaves_out_what_it_has_no_ground_for() {
        let (_, lines) = asked("{\"id\":1,\"text\":\"Ring 0141-22 50 00\"}", Some(&[Code::Threat]));
        assert_eq!(lines[0]["findings"].as_array().map(Vec::len), Some(0));
    }
}
