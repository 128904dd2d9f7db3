//! An account's life by Motala's guideline: opened, run, listed, closed.

use super::*;

#[test]
fn a_guideline_binds_only_when_it_is_decided() {
    assert!(motala().is_binding());
    for state in ["draft", "out-for-comment", "replaced"] {
        let other = with("state = \"decided\"", &format!("state = \"{state}\"")).unwrap();
        assert!(!other.is_binding(), "{state}");
    }
}

#[test]
fn a_company_is_bound_when_its_own_board_has_adopted_the_document() {
    let document = motala().document;
    assert!(document.binds(Entity::Department, false));
    assert!(!document.binds(Entity::Company, false) && document.binds(Entity::Company, true));
    let both = with("value = [\"department\"]", "value = [\"department\", \"company\"]").unwrap().document;
    assert!(!both.binds(Entity::Company, false), "named, but it has to adopt the document first");
}

#[test]
fn what_stands_before_the_decision_is_done_before_it() {
    let opening = motala().opening;
    let (before, after) = opening.around_the_decision();
    let keys = |steps: &[Step<OpeningAct>]| steps.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(before), ["application"]);
    assert_eq!(keys(after), ["terms", "creation", "mailbox", "access", "training", "profile", "listing"]);
    assert!(opening.steps.iter().all(Step::bars));
    assert_eq!(opening.step("creation").unwrap().done_by, Party::Role("communicator".to_owned()));
}

#[test]
fn one_decider_is_enough_alone_and_all_are_needed_together() {
    let motala = motala();
    let opening = &motala.opening.deciders;
    assert!(opening.suffice(&["coordinator"]) && !opening.suffice(&["manager"]));
    assert!(!opening.applicant_may_decide && !opening.may_be_delegated());
    let closing = &motala.closing.deciders;
    assert!(!closing.suffice(&["coordinator"]) && closing.suffice(&["manager", "coordinator"]));
}

#[test]
fn a_way_without_exactly_one_decision_is_refused() {
    let without = with(
        "act = \"decision\"\ndone_by = \"coordinator\"\nstrength = \"must\"\n\n[[opening",
        "act = \"advice\"\ndone_by = \"coordinator\"\nstrength = \"must\"\n\n[[opening",
    );
    assert!(without.unwrap_err().to_string().contains("exactly one step is the decision"));
}

#[test]
fn nothing_is_taken_away_before_it_is_captured() {
    let steps = motala().closing.steps;
    let at = |act| steps.iter().position(|it| it.act == act).unwrap();
    assert!(
        at(ClosingAct::Capture) < at(ClosingAct::Removal) && at(ClosingAct::Notice) < at(ClosingAct::Wait)
    );
    let turned = with("act = \"capture\"", "act = \"archive\"").unwrap_err();
    assert!(turned.to_string().contains("captured (act = \"capture\") before"), "{turned}");
}

#[test]
fn a_role_that_does_not_exist_is_told_with_the_one_that_was_meant() {
    let slip =
        with("overseer = { value = \"coordinator\"", "overseer = { value = \"cordinator\"").unwrap_err();
    assert!(slip.to_string().contains("did you mean \"coordinator\"?"), "{slip}");
    let slip = with(
        "by = \"manager\"\n\n[[account.attestation]]\nkey = \"competence\"",
        "by = \"aplicant\"\n\n[[account.attestation]]\nkey = \"competence\"",
    )
    .unwrap_err();
    assert!(slip.to_string().contains("did you mean \"applicant\"?"), "{slip}");
}

#[test]
fn a_private_address_is_never_accepted_and_a_personal_account_never_opened() {
    let account = motala().account;
    assert!(account.accepts(Mailbox::Service) && !account.accepts(Mailbox::Private));
    assert_eq!(account.kind(AccountKind::Personal), KindRule::Forbidden);
    assert_eq!(account.kind(AccountKind::Official), KindRule::ByException);
    assert_eq!((account.responsible_at_least, account.responsible_at_most), (1, None));
}

#[test]
fn whoever_publishes_has_learned_what_the_guideline_asks() {
    let people = motala().people;
    let needed: Vec<_> = people.courses_for("editor").map(|it| it.key.as_str()).collect();
    assert_eq!(needed, ["data-protection"]);
    assert_eq!(people.courses_for("registrar").count(), 0);
    assert_eq!(people.courses[0].blocks, [Gate::Publish]);
    let for_editors = people.conduct_for("editor").count();
    assert!(for_editors > people.conduct_for("registrar").count() && for_editors == people.conduct.len());
}

#[test]
fn a_profile_says_what_is_asked_of_it_here() {
    let profile = motala().profile;
    let all: Vec<_> = profile.items_for(Entity::Department, "facebook", false).map(|it| it.fact).collect();
    for fact in [Fact::Unit, Fact::Belonging, Fact::Controller, Fact::Watching, Fact::Visibility] {
        assert!(all.contains(&fact), "{fact}");
    }
    let one_of = profile.items.iter().filter(|it| it.one_of.as_deref() == Some("contact")).count();
    assert_eq!(one_of, 2, "contact details or the web page");
    assert_eq!(profile.items_for(Entity::Company, "facebook", false).count(), 0, "no company is bound");
}

#[test]
fn a_fact_that_the_profile_needs_but_nobody_is_asked_for_is_a_gap() {
    let without = with("fact = \"controller\"\nform", "fact = \"risks\"\nform").unwrap();
    let gaps: Vec<_> = without.check().into_iter().filter(|it| it.kind == RemarkKind::Gap).collect();
    assert_eq!(gaps.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["profile.item.controller"]);
}

#[test]
fn a_month_that_is_none_and_a_number_out_of_bounds_are_told() {
    let wrong = with("value = [2, 9]", "value = [2, 13]").unwrap_err();
    assert!(wrong.to_string().contains("reporting: months should be months as numbers, 1 to 12"), "{wrong}");
    let wrong = with("posts_per_week = 2\n", "posts_per_week = \"many\"\n").unwrap_err();
    assert!(wrong.to_string().contains("a number from 1 to 100 or \"none\""), "{wrong}");
    assert_eq!(motala().reporting.months, [2, 9]);
    let said = motala();
    assert_eq!(said.explain("reporting.months").unwrap()[0].value.sv, "februari, september");
    assert_eq!(said.explain("account.responsible_at_most").unwrap()[0].value.sv, "inget");
}

#[test]
fn what_the_law_wants_visitors_to_know_is_in_every_profile() {
    let without = with("fact = \"visibility\"", "fact = \"cover\"").unwrap();
    let gaps: Vec<_> = without.check().into_iter().filter(|it| it.kind == RemarkKind::Gap).collect();
    assert!(gaps.iter().any(|it| it.key == "profile" && it.words.sv.contains("syns för andra")), "{gaps:?}");
}

#[test]
fn the_body_that_decides_on_the_document_is_known_by_its_name_alone() {
    let decided = |name: &str, body: &str| builtin::load(name).unwrap().document.is_decided_by(body);
    assert!(decided("nykoping", "Kommundirektören") && decided("nykoping", " kommundirektören. "));
    for other in ["Webbstrategen", "Kommundirektörens stab", "", "Kommun"] {
        assert!(!decided("nykoping", other), "{other}");
    }
    assert!(decided("stockholm", "Kommunfullmäktige") && !decided("stockholm", "kommunstyrelsen"));
    assert!(decided("kungsbacka", "Informationsstrategen"), "the rules name nobody");
}

#[test]
fn guidance_bars_those_roles_that_it_is_for() {
    let kungsbacka = builtin::load("kungsbacka").unwrap();
    let before = |role: &str| {
        kungsbacka.people.guides_before(GuideGate::Decide, role).map(|it| it.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(before("manager"), ["deciding"]);
    assert!(before("editor").is_empty());
    assert!(kungsbacka.people.guide("doing").is_some_and(|it| it.is_for("editor") && it.points.len() == 3));
}

#[test]
fn who_reviews_the_document_is_a_role_of_the_guideline() {
    let slip = with(
        "[upkeep.review]\nsource = \"MOT-DOK-01\"\nowner = \"coordinator\"",
        "[upkeep.review]\nsource = \"MOT-DOK-01\"\nowner = \"cordinator\"",
    );
    assert!(slip.unwrap_err().to_string().contains("did you mean \"coordinator\"?"));
    let review = motala().upkeep.review.unwrap();
    assert_eq!((review.owner.as_str(), review.every_months, review.lead_days), ("coordinator", 12, 30));
    assert!(motala().upkeep.consultation.roles.is_empty());
}
