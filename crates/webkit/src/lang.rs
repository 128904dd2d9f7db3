/// The languages of the interface. Swedish is the first (språklagen, SFS 2009:600, 10 §).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Both, the first one first.
    pub const ALL: &[Self] = &[Self::Sv, Self::En];

    /// The code used in `lang` attributes and cookies.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }

    /// What was chosen, or else what the browser prefers, or else Swedish.
    #[must_use]
    pub fn choose(chosen: Option<&str>, accept_language: Option<&str>) -> Self {
        chosen
            .and_then(Self::from_code)
            .or_else(|| accept_language.and_then(Self::preferred))
            .unwrap_or(Self::Sv)
    }

    fn preferred(accept_language: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for range in accept_language.split(',').take(20) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight = parts
                .find_map(|it| it.trim().strip_prefix("q=").map(|q| q.trim().parse::<f32>().unwrap_or(0.0)))
                .unwrap_or(1.0);
            let Some(lang) = tag.split('-').next().and_then(Self::from_code) else { continue };
            if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}

/// Light or dark: what the person chose, or what their device says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All three.
    pub const ALL: &[Self] = &[Self::Device, Self::Light, Self::Dark];

    /// The code used in the cookie and in the `data-theme` attribute.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this code; whatever else is said means the device's own.
    #[must_use]
    pub fn from_code(code: Option<&str>) -> Self {
        Self::ALL.iter().copied().find(|it| Some(it.code()) == code).unwrap_or(Self::Device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_goes_before_the_browser_and_swedish_before_nothing() {
        let cases = [
            (Some("en"), Some("sv"), Lang::En),
            (Some("xx"), Some("en-GB,sv;q=0.8"), Lang::En),
            (None, Some("de, sv;q=0.5, en;q=0.9"), Lang::En),
            (None, Some("en;q=0, sv-FI"), Lang::Sv),
            (None, Some("de-DE,fr;q=0.9"), Lang::Sv),
            (None, None, Lang::Sv),
        ];
        for (chosen, header, expected) in cases {
            assert_eq!(Lang::choose(chosen, header), expected, "{chosen:?} {header:?}");
        }
    }
}
