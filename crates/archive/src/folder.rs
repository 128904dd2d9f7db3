//! A few files as one, for whoever is handed them: nothing compressed, no times, so that the same files give the same bytes.

use crate::Unfit;
use crate::container::Container;

/// The files as one ZIP file, in their order.
///
/// # Errors
///
/// [`Unfit`] when a name could not be unpacked everywhere, stands twice, or a file is too large.
pub fn folder(files: &[(&str, &[u8])]) -> Result<Vec<u8>, Unfit> {
    let mut container = Container::new(Vec::new());
    for (name, bytes) in files {
        container.add(name, bytes)?;
    }
    container.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_programs_unpack_the_folder_and_it_is_always_the_same() {
        let files: [(&str, &[u8]); 2] = [("a.json", b"{}"), ("b.html", "å".as_bytes())];
        let bytes = folder(&files).unwrap();
        assert_eq!(bytes, folder(&files).unwrap());
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        assert_eq!(std::io::read_to_string(zip.by_name("b.html").unwrap()).unwrap(), "å");
        assert!(matches!(folder(&[("../a", b"")]), Err(Unfit::FileName(_))));
    }
}
