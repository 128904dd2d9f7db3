use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::styling::Styles;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// The program as it is called. The help is Swedish, the flags are English.
#[derive(Debug, Parser)]
#[command(
    name = "uppsikt",
    version,
    about = "Uppsikt: myndighetens konton i sociala medier, bevakade, besvarade, modererade och bevarade.",
    styles = Styles::plain(),
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Kommandon",
    subcommand_value_name = "KOMMANDO",
    next_help_heading = "Flaggor",
    help_template = "{about}\n\nAnvändning: {usage}\n\n{all-args}{after-help}",
    after_help = "Slutkoder: 0 klart, 1 något är fel (sägs på standard ut), 2 fel använt, 3 det gick inte.\n\
                  Börja med: uppsikt demo"
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help = "Visa hjälp")]
    help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help = "Visa version")]
    version: Option<bool>,
}

const TEMPLATE: &str = "{about}\n\nAnvändning: {usage}\n\n{all-args}{after-help}";

#[derive(Debug, Subcommand)]
#[command(next_help_heading = "Flaggor")]
pub(crate) enum Command {
    #[command(about = "Öva: en kommun på låtsas, med en vecka av allt som händer", help_template = TEMPLATE)]
    Demo(Demo),
    #[command(about = "Skapa en installation i en mapp", help_template = TEMPLATE)]
    Init(Init),
    #[command(about = "Kör webben och arbetaren", help_template = TEMPLATE)]
    Serve(Serve),
    #[command(about = "Gör det som väntar i kön", help_template = TEMPLATE)]
    Work(Work),
    #[command(about = "Visa kontonas nycklar, en per rad, eller ta in befintliga konton", help_template = TEMPLATE, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true, subcommand_help_heading = "Kommandon", subcommand_value_name = "KOMMANDO")]
    Accounts(Accounts),
    #[command(about = "Hämta nu, allt eller ett konto", help_template = TEMPLATE)]
    Fetch(Fetch),
    #[command(about = "Läs, pröva, förklara och jämför riktlinjer", help_template = TEMPLATE, subcommand_help_heading = "Kommandon", subcommand_value_name = "KOMMANDO")]
    Guideline {
        #[command(subcommand)]
        command: Guideline,
    },
    #[command(about = "Läs texter", help_template = TEMPLATE, subcommand_help_heading = "Kommandon", subcommand_value_name = "KOMMANDO")]
    Text {
        #[command(subcommand)]
        command: Text,
    },
    #[command(about = "Spara ett helt konto i en fil", help_template = TEMPLATE)]
    Export(Export),
    #[command(about = "Pröva en installation, ett arkivpaket eller en förseglad fil, byte för byte", help_template = TEMPLATE)]
    Verify(Verify),
    #[command(about = "Säkerhetskopiera en installation", help_template = TEMPLATE)]
    Backup(Backup),
    #[command(about = "Återställ en säkerhetskopia i en ny mapp", help_template = TEMPLATE)]
    Restore(Restore),
    #[command(about = "Undersök hur installationen mår", help_template = TEMPLATE)]
    Doctor(Doctor),
    #[command(about = "Visa inställningarna", help_template = TEMPLATE, subcommand_help_heading = "Kommandon", subcommand_value_name = "KOMMANDO")]
    Config {
        #[command(subcommand)]
        command: Config,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(
        long,
        default_value = "motala",
        value_name = "NAMN",
        help = "Riktlinjen som övningen följer",
        help_heading = "Flaggor"
    )]
    pub(crate) guideline: String,
    #[arg(
        long,
        default_value_t = 8080,
        value_name = "PORT",
        help = "Porten som webben lyssnar på",
        help_heading = "Flaggor"
    )]
    pub(crate) port: u16,
    #[arg(long, help = "Spela upp allt och berätta, utan webb", help_heading = "Flaggor")]
    pub(crate) once: bool,
    #[arg(
        long,
        value_name = "MAPP",
        help = "Behåll övningen i den här mappen (annars en tillfällig)",
        help_heading = "Flaggor"
    )]
    pub(crate) dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    #[arg(value_name = "MAPP", help = "Mappen som skapas", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(
        long,
        value_name = "NAMN|FIL",
        help = "Riktlinjen: namn på en som följer med, eller en fil",
        help_heading = "Flaggor"
    )]
    pub(crate) guideline: String,
    #[arg(long, value_name = "NAMN", help = "Organisationens namn", help_heading = "Flaggor")]
    pub(crate) name: String,
    #[arg(
        long,
        value_name = "E-POST",
        help = "Administratörens adress, som också är inloggningen",
        help_heading = "Flaggor"
    )]
    pub(crate) admin: String,
    #[arg(
        long,
        value_name = "URL",
        help = "postgres://… i stället för SQLite i mappen",
        help_heading = "Flaggor"
    )]
    pub(crate) database: Option<String>,
    #[arg(
        long,
        value_name = "SCHEMA",
        requires = "database",
        help = "Schemat i PostgreSQL",
        help_heading = "Flaggor"
    )]
    pub(crate) schema: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Role {
    All,
    Web,
    Work,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_enum, default_value_t = Role::All, hide_possible_values = true, value_name = "all|web|work", help = "Vad processen gör", help_heading = "Flaggor")]
    pub(crate) role: Role,
    #[arg(
        long,
        value_name = "ADRESS",
        help = "Adress och port, i stället för web.listen",
        help_heading = "Flaggor"
    )]
    pub(crate) listen: Option<SocketAddr>,
    #[arg(long, help = "Låt klockan vridas (bara övningar)", help_heading = "Flaggor")]
    pub(crate) demo_clock: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Work {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(long, help = "Gör det som väntar nu och sluta", help_heading = "Flaggor")]
    pub(crate) once: bool,
    #[arg(long, help = "Ge uppdrag som har stannat en chans till", help_heading = "Flaggor")]
    pub(crate) parked: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listing {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Accounts {
    #[command(subcommand)]
    pub(crate) command: Option<AccountsCommand>,
    #[arg(value_name = "MAPP", help = "Installationens mapp", required = true, help_heading = "Argument")]
    pub(crate) dir: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = Listing::Text, hide_possible_values = true, value_name = "text|json", help = "Formen på svaret", help_heading = "Flaggor")]
    pub(crate) format: Listing,
}

#[derive(Debug, Subcommand)]
#[command(next_help_heading = "Flaggor")]
pub(crate) enum AccountsCommand {
    #[command(about = "Ta in befintliga konton från en CSV-fil, alla eller inga", help_template = TEMPLATE)]
    Import(AccountsImport),
}

#[derive(Debug, Args)]
pub(crate) struct AccountsImport {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(
        value_name = "FIL",
        help = "CSV med rubrikerna namn, plattform, adress, enhet, syfte, ansvarig, ersättare, chef",
        help_heading = "Argument"
    )]
    pub(crate) file: PathBuf,
    #[arg(
        long,
        help = "Visa bara vad som är fel, rad för rad, utan att ta in något",
        help_heading = "Flaggor"
    )]
    pub(crate) check: bool,
    #[arg(
        long,
        value_name = "ANVÄNDARNAMN",
        help = "Den som tar in kontona; annars den enda som hanterar konton",
        help_heading = "Flaggor"
    )]
    pub(crate) by: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Fetch {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(long, value_name = "NYCKEL", help = "Bara det här kontot", help_heading = "Flaggor")]
    pub(crate) account: Option<String>,
}

#[derive(Debug, Subcommand)]
#[command(next_help_heading = "Flaggor")]
pub(crate) enum Guideline {
    #[command(about = "Visa riktlinjerna som följer med", help_template = TEMPLATE)]
    List,
    #[command(about = "Pröva en riktlinje: vad som är fel, vad lagen ändrar, vad dokumentet tiger om", help_template = TEMPLATE)]
    Check {
        #[arg(
            value_name = "NAMN|FIL",
            help = "Namn på en som följer med, eller en fil",
            help_heading = "Argument"
        )]
        guideline: String,
    },
    #[command(about = "Förklara ett värde: varifrån det kommer och varför", help_template = TEMPLATE)]
    Explain {
        #[arg(
            value_name = "NAMN|FIL",
            help = "Namn på en som följer med, eller en fil",
            help_heading = "Argument"
        )]
        guideline: String,
        #[arg(
            value_name = "NYCKEL",
            help = "Till exempel watch, answer.deadline eller ground.profanity",
            help_heading = "Argument"
        )]
        key: String,
    },
    #[command(about = "Visa skillnaden mellan två riktlinjer i ord", help_template = TEMPLATE)]
    Diff {
        #[arg(value_name = "A", help = "Den ena", help_heading = "Argument")]
        from: String,
        #[arg(value_name = "B", help = "Den andra", help_heading = "Argument")]
        to: String,
    },
    #[command(about = "Visa dokumentets krav ett för ett, och hur vart och ett är uppfyllt", help_template = TEMPLATE)]
    Trace {
        #[arg(value_name = "NAMN", help = "Namn på en som följer med", help_heading = "Argument")]
        guideline: String,
        #[arg(long, value_enum, default_value_t = TraceForm::Json, hide_possible_values = true, value_name = "json|html", help = "Formen på svaret; html är en sida att skriva ut", help_heading = "Flaggor")]
        format: TraceForm,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TraceForm {
    Json,
    Html,
}

#[derive(Debug, Subcommand)]
#[command(next_help_heading = "Flaggor")]
pub(crate) enum Text {
    #[command(about = "Läs JSON-rader {\"id\",\"text\"} från standard in och svara med vad som finns i dem", help_template = TEMPLATE)]
    Check {
        #[arg(
            long,
            value_name = "NAMN|FIL",
            help = "Bara det som den här riktlinjen har en grund för",
            help_heading = "Flaggor"
        )]
        guideline: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Wacz,
    Json,
    Csv,
    Fgs,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(
        long,
        value_name = "NYCKEL",
        help = "Kontot (uppsikt accounts MAPP visar nycklarna)",
        help_heading = "Flaggor"
    )]
    pub(crate) account: String,
    #[arg(
        long,
        value_enum,
        hide_possible_values = true,
        value_name = "wacz|json|csv|fgs",
        help = "Filens format; fgs är ett paket till arkivet (FGS Paketstruktur 2.0)",
        help_heading = "Flaggor"
    )]
    pub(crate) format: Format,
    #[arg(
        long,
        value_name = "FIL",
        help = "Filen som skrivs; en som finns skrivs inte över. För fgs: NAMN.tar, eller NAMN för en mapp",
        help_heading = "Flaggor"
    )]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "NUMMER", help = "Organisationsnumret, för fgs", help_heading = "Flaggor")]
    pub(crate) code: Option<String>,
    #[arg(
        long,
        help = "Ta med ord som bara namngivna läser i json, csv och läsexemplar; varje läsning loggas. Plattformens \
                egna svar (wacz, fgs) är alltid hela",
        help_heading = "Flaggor"
    )]
    pub(crate) with_restricted: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[arg(
        value_name = "MAPP|FIL",
        help = "En installation, ett arkivpaket (mapp, tar, zip) eller en förseglad fil (WACZ)",
        help_heading = "Argument"
    )]
    pub(crate) what: PathBuf,
    #[arg(
        long,
        value_name = "FIL.tsr",
        help = "En tidsstämpel till filen; kan anges flera gånger",
        help_heading = "Flaggor"
    )]
    pub(crate) stamp: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "FIL.pem",
        help = "Rotcertifikaten som stämpeln ska leda till",
        help_heading = "Flaggor"
    )]
    pub(crate) roots: Option<PathBuf>,
    #[arg(
        long,
        value_name = "FIL.pem",
        help = "Organisationens offentliga nyckel",
        help_heading = "Flaggor"
    )]
    pub(crate) key: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
    #[arg(
        value_name = "FIL",
        help = "Filen som skrivs; en som finns skrivs inte över",
        help_heading = "Argument"
    )]
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg(value_name = "FIL", help = "Säkerhetskopian", help_heading = "Argument")]
    pub(crate) file: PathBuf,
    #[arg(value_name = "MAPP", help = "Mappen som skapas", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Doctor {
    #[arg(value_name = "MAPP", help = "Installationens mapp", help_heading = "Argument")]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Subcommand)]
#[command(next_help_heading = "Flaggor")]
pub(crate) enum Config {
    #[command(about = "Visa varje inställning: värde, varifrån det kommer, betydelse", help_template = TEMPLATE)]
    Explain {
        #[arg(
            value_name = "MAPP",
            help = "Installationens mapp; utan den visas förvalen",
            help_heading = "Argument"
        )]
        dir: Option<PathBuf>,
    },
}
