use kernel::Permission;
use kernel::calendar::Label;

/// One of a few alternatives that a guideline names by a word.
pub trait Choice: Copy + Ord + 'static {
    /// All alternatives, in order.
    const CHOICES: &'static [Self];

    /// The word in guidelines and tables.
    fn key(self) -> &'static str;

    /// What people call it.
    fn label(self) -> Label;
}

/// Declares alternatives with the word, the Swedish and the English label of each.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal, $sv:literal, $en:literal;)+ })+) => {$(
        kernel::words! { $(#[$doc])* $name { $($(#[$vdoc])* $variant = $key,)+ } }

        impl $crate::Choice for $name {
            const CHOICES: &'static [Self] = Self::ALL;

            fn key(self) -> &'static str {
                self.word()
            }

            fn label(self) -> kernel::calendar::Label {
                match self { $(Self::$variant => kernel::calendar::Label::new($sv, $en)),+ }
            }
        }
    )+};
}
pub(crate) use choices;

impl Choice for Permission {
    const CHOICES: &'static [Self] = Self::ALL;

    fn key(self) -> &'static str {
        Self::key(self)
    }

    fn label(self) -> Label {
        Label::same(Self::key(self))
    }
}
