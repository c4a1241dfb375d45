//! E-mails: one notice, or a digest of several; plain text and the same as simple HTML.

use chrono::{DateTime, Utc};

use super::link;
use super::notice::Notice;
use super::words::{Words, words};
use crate::language::Language;

/// One notice and the object it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What is said.
    pub notice: Notice,
    /// The object's public identifier, which says where the link leads.
    pub object: String,
}

/// To whom a letter goes and where its links lead.
#[derive(Debug, Clone, Copy)]
pub struct Envelope<'a> {
    /// The name people read.
    pub name: &'a str,
    /// The recipient's language.
    pub language: Language,
    /// The moment of writing, for the time that is left.
    pub now: DateTime<Utc>,
    /// The address of the web application, without a slash at its end.
    pub public_url: &'a str,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The subject, one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// The letter of these notices; one is told by its own subject, several by their number. `None` of none.
pub fn letter(items: &[Item], envelope: &Envelope<'_>) -> Option<Letter> {
    let told: Vec<Told> = items.iter().map(|item| Told::of(item, envelope)).collect();
    let subject = match told.as_slice() {
        [] => return None,
        [one] => one.words.title.clone(),
        several => envelope.language.choose(
            format!("Thi Đua: {} thông báo chưa đọc", several.len()),
            format!("Thi Đua: {} unread notifications", several.len()),
        ),
    };
    Some(Letter { subject, text: text(&told, envelope), html: html(&told, envelope) })
}

/// The letter that only shows that letters arrive.
pub fn test_letter(envelope: &Envelope<'_>) -> Letter {
    let title = envelope.language.choose("Thi Đua: thư kiểm tra", "Thi Đua: test message").to_owned();
    let body = envelope.language.choose(
        "Thư này cho biết máy chủ thư nhận được thư của Thi Đua. Không cần trả lời.",
        "This message shows that the mail server takes messages from Thi Đua. There is nothing to do.",
    );
    let words = Words { title: title.clone(), body: body.to_owned() };
    let told = [Told { words, url: format!("{}/", envelope.public_url) }];
    Letter { subject: title, text: text(&told, envelope), html: html(&told, envelope) }
}

/// One notice in words.
struct Told {
    words: Words,
    url: String,
}

impl Told {
    fn of(item: &Item, envelope: &Envelope<'_>) -> Self {
        let url = format!("{}{}", envelope.public_url, link::path(&item.object));
        Self { words: words(&item.notice, envelope.language, envelope.now), url }
    }
}

fn greeting(envelope: &Envelope<'_>) -> String {
    envelope.language.choose(format!("Kính gửi {},", envelope.name), format!("Dear {},", envelope.name))
}

/// Why this came and how to change it.
fn footer(envelope: &Envelope<'_>) -> (&'static str, String) {
    let why = envelope.language.choose(
        "Thư tự động của phần mềm Thi Đua, xin không trả lời. Đổi cách nhận thư tại:",
        "An automatic message of Thi Đua; please do not reply. Change how you get messages at:",
    );
    (why, format!("{}/thong-bao", envelope.public_url))
}

fn text(told: &[Told], envelope: &Envelope<'_>) -> String {
    let item = |told: &Told| format!("{}\n{}\n{}\n", told.words.title, told.words.body, told.url);
    let items: Vec<_> = told.iter().map(item).collect();
    let (why, where_to) = footer(envelope);
    format!("{}\n\n{}\n--\n{why} {where_to}\n", greeting(envelope), items.join("\n"))
}

fn html(told: &[Told], envelope: &Envelope<'_>) -> String {
    let open = envelope.language.choose("Mở trong Thi Đua", "Open in Thi Đua");
    let item = |told: &Told| {
        format!(
            "<h2 style=\"font-size:16px;margin:24px 0 8px\">{}</h2>\n<p style=\"margin:0 0 8px\">{}</p>\n\
             <p style=\"margin:0\"><a href=\"{}\">{open}</a></p>\n",
            escape(&told.words.title),
            escape(&told.words.body),
            escape(&told.url),
        )
    };
    let items: String = told.iter().map(item).collect();
    let (why, where_to) = footer(envelope);
    let (why, where_to, code) = (escape(why), escape(&where_to), envelope.language.choose("vi", "en"));
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<body style=\"font-family:sans-serif;font-size:15px;line-height:1.5;\
         max-width:640px\">\n<p>{}</p>\n{items}<hr style=\"margin:24px 0 8px\">\n\
         <p style=\"font-size:13px\">{why} <a href=\"{where_to}\">{where_to}</a></p>\n</body>\n</html>\n",
        escape(&greeting(envelope)),
    )
}

/// A text inside HTML, in an element or a quoted attribute.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::super::notice::tests::{at, samples};
    use super::*;

    fn envelope(language: Language) -> Envelope<'static> {
        let now = at("2026-12-02T10:00:00Z");
        Envelope { name: "Chuyên viên <b>", language, now, public_url: "https://thidua.example.vn" }
    }

    fn items() -> Vec<Item> {
        samples().into_iter().map(|notice| Item { notice, object: "round_01".to_owned() }).collect()
    }

    #[test]
    fn no_letter_is_empty_and_one_notice_is_its_own_subject() {
        let envelope = envelope(Language::Vietnamese);
        assert_eq!(letter(&[], &envelope), None);
        for item in items() {
            let told = words(&item.notice, Language::Vietnamese, envelope.now);
            let letter = letter(&[item], &envelope).unwrap();
            assert_eq!(letter.subject, told.title);
            assert!(letter.text.contains(&told.body) && letter.text.contains("https://thidua.example.vn/dot/round_01"));
        }
        let digest = letter(&items(), &envelope).unwrap();
        let kinds = super::super::NotificationKind::ALL.len();
        assert_eq!(digest.subject, format!("Thi Đua: {kinds} thông báo chưa đọc"));
        assert_eq!(digest.text.matches("/dot/round_01").count(), kinds);
    }

    #[test]
    fn what_people_wrote_stays_text_in_html() {
        let course = super::super::Course { round: "<script>alert(1)</script>".into(), cluster: "\"&'".into() };
        let notice = Notice::ResultPublished { course, version: 1 };
        let item = Item { notice, object: "result_01".to_owned() };
        let letter = letter(&[item], &envelope(Language::English)).unwrap();
        assert!(!letter.html.contains("<script>") && !letter.html.contains("<b>"), "{}", letter.html);
        assert!(letter.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; (&quot;&amp;&#39;)"), "{}", letter.html);
        assert!(!letter.subject.contains('\n'));
    }
}
