//! Presidio, the best known peer, on the same comments in the same run. It is no part of the house: where a Python that has it
//! is named, it is measured, and otherwise that is said.

#![expect(clippy::disallowed_methods, reason = "the peer is another program")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

/// Its recognizers for what Swedish comments hold, on spaCy's empty Swedish language, timed in processor time after a
/// first text that loads everything.
const SCRIPT: &str = r#"
import json, sys, time
import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry, predefined_recognizers as known
from presidio_analyzer.nlp_engine import SpacyNlpEngine

class Empty(SpacyNlpEngine):
    def __init__(self):
        super().__init__(models=[{"lang_code": "sv", "model_name": "sv"}])
        self.nlp = {"sv": spacy.blank("sv")}
    def load(self):
        pass

names = ["SePersonnummerRecognizer", "SeOrganisationsnummerRecognizer", "PhoneRecognizer", "EmailRecognizer",
         "CreditCardRecognizer", "IbanRecognizer", "UrlRecognizer"]
registry = RecognizerRegistry(supported_languages=["sv"])
for name in names:
    registry.add_recognizer(getattr(known, name)(supported_language="sv"))
engine = AnalyzerEngine(registry=registry, nlp_engine=Empty(), supported_languages=["sv"])
texts = json.load(sys.stdin)
engine.analyze(texts[0], language="sv")
before = time.process_time()
for text in texts:
    engine.analyze(text, language="sv")
print(len(texts) / (time.process_time() - before))
"#;

/// How many of the texts it analyses in a second.
pub(crate) fn texts_per_second(python: &Path, texts: &[String]) -> Result<f64> {
    let mut child = Command::new(python)
        .args(["-c", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {}", python.display()))?;
    let mut input = child.stdin.take().context("it takes no input")?;
    // It reads everything before it writes anything.
    input.write_all(&serde_json::to_vec(texts)?)?;
    drop(input);
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "Presidio: {}", said.lines().last().unwrap_or_default());
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}
