use crate::read::Section;
use crate::{NumberFormat, Registration, RegistrationGround, RegistrationRules};

pub(super) fn registration(whole: &Section<'_>) -> RegistrationRules {
    let section = whole.section("registration");
    RegistrationRules {
        on_remove: section.flag("on_remove"),
        on_hide: section.flag("on_hide"),
        on_secrecy: section.flag("on_secrecy"),
        recipient: section.label("recipient"),
        number: number(&section.section("number")),
        guide: section.maybe_section("guide").map(|section| section.text("template")),
        grounds: section.list("ground", "registration.ground").iter().map(ground).collect(),
    }
}

fn number(section: &Section<'_>) -> NumberFormat {
    let format = section.text("format");
    let complete = format.contains("{number}") && format.contains("{year}");
    if !complete && !format.is_empty() {
        section.problem(
            section.at(),
            "format behöver {year} och {number}",
            "format needs {year} and {number}",
        );
    }
    NumberFormat { format, digits: section.count("digits", 1..=12), series: section.text("series") }
}

fn ground(section: &Section<'_>) -> RegistrationGround {
    RegistrationGround {
        key: section.name("registration ground"),
        label: section.label("label"),
        help: section.label("help"),
        outcome: section.choice("outcome", Registration::LeaveOut),
        asks: section.maybe_choice("asks"),
        automatic: section.maybe_flag("automatic").unwrap_or(false),
        suggested_by: section.maybe_choices("suggested_by").unwrap_or_default(),
        sources: section.given().sources.clone(),
    }
}
