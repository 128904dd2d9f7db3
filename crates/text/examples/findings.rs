//! Reads texts, one a line, and says what is found in each: `cargo run -p text --example findings < texts.txt`.

use std::io::BufRead;

use text::Analyser;

fn main() {
    let analyser = Analyser::new();
    let texts = std::io::stdin().lock().lines().map_while(Result::ok);
    for text in texts {
        for found in analyser.analyse(&text).findings {
            let place = &text[found.start..found.end];
            println!("{}\t{:.2}\t{place}\t{}\t{text}", found.code, found.confidence, found.reason);
        }
    }
}
