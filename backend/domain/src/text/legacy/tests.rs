use proptest::prelude::*;

use super::alphabet::{VOWELS, capital};
use super::*;

const SENTENCE: &str = "tiếp nhận đơn thư khiếu nại, quản lý đất đai và môi trường; ưu tiên giải quyết hồ sơ đúng hạn";

#[test]
fn old_texts_are_read_as_they_were_meant() {
    for (encoding, old, meant) in [
        (Encoding::Tcvn3, "TiÕp nhËn ®¬n th\u{ad} khiÕu n¹i", "Tiếp nhận đơn thư khiếu nại"),
        (Encoding::Tcvn3, "B¸o c¸o sè 12, §Êt ®ai", "Báo cáo số 12, Đất đai"),
        (Encoding::Vni, "Tieáp nhaän ñôn thö khieáu naïi", "Tiếp nhận đơn thư khiếu nại"),
        (Encoding::Vni, "SÔÛ TAØI NGUYEÂN VAØ MOÂI TRÖÔØNG", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"),
        (Encoding::Windows1258, "Tiêìp nhâòn ðõn thý", "Tiếp nhận đơn thư"),
        (Encoding::Unicode, "Ba\u{306}\u{301}c Ka\u{323}n", "Bắc Kạn"),
        (Encoding::Unicode, "Bă\u{301}c Việt", "Bắc Việt"),
    ] {
        assert_eq!(encoding.read(old), meant, "{encoding:?}");
    }
}

#[test]
fn every_letter_survives_the_way_there_and_back() {
    for small in VOWELS.iter().flatten().copied().chain(['đ']) {
        for letter in [small, capital(small)] {
            for encoding in Encoding::ALL {
                if let Some(old) = encoding.write(&letter.to_string()) {
                    assert_eq!(encoding.read(&old), letter.to_string(), "{encoding:?} {old}");
                }
            }
        }
    }
    assert_eq!(Encoding::Tcvn3.write("Á"), None, "TCVN3 has no capital with a tone");
}

#[test]
fn each_encoding_is_recognised_by_its_syllables() {
    for encoding in Encoding::ALL {
        let old = encoding.write(SENTENCE).unwrap();
        assert_eq!(detect([old.as_str()]), encoding, "{old}");
    }
    let decomposed = "Sở Tài nguyên va\u{300} Môi trươ\u{300}ng";
    assert_eq!(detect([decomposed]), Encoding::Unicode);
}

#[test]
fn too_little_or_foreign_text_stays_as_it_is() {
    for texts in [vec![], vec!["12,5", "A1.2"], vec!["Café Müller, São Paulo"], vec!["10 µm"], vec!["– 50 %"]] {
        assert_eq!(detect(texts.iter().copied()), Encoding::Unicode, "{texts:?}");
    }
}

fn word() -> impl Strategy<Value = String> {
    let letters: Vec<char> = VOWELS.iter().flatten().copied().chain("bcdđghklmnpqrstvx 0189.,;()%".chars()).collect();
    proptest::collection::vec(proptest::sample::select(letters), 0..40)
        .prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn small_vietnamese_text_survives_tcvn3(text in word()) {
        prop_assert_eq!(Encoding::Tcvn3.read(&Encoding::Tcvn3.write(&text).unwrap()), text);
    }

    #[test]
    fn vietnamese_text_survives_windows_1258(text in word()) {
        prop_assert_eq!(Encoding::Windows1258.read(&Encoding::Windows1258.write(&text).unwrap()), text);
    }

    #[test]
    fn composing_twice_changes_nothing_more(text in any::<String>()) {
        let once = compose(&text);
        prop_assert_eq!(compose(&once), once);
    }

    #[test]
    fn no_text_stops_the_reader(text in any::<String>()) {
        for encoding in Encoding::ALL {
            let _read = encoding.read(&text);
        }
        detect([text.as_str()]);
    }
}
