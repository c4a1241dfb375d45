//! One byte is enough.

use server::identity::ResultKey;
use verifier::{PublicKey, verify};

use crate::world::World;

/// The shortest file of a round with two units and several papers: each of its bytes is tried.
fn short(key: &ResultKey) -> String {
    let worlds = (0..400).map(World::new).filter(|world| world.members.len() == 2 && world.set.criteria.len() < 6);
    let papers = |world: &World| world.members.iter().all(|member| member.papers.len() > 1);
    worlds.filter(papers).map(|world| world.publish(key)).min_by_key(String::len).unwrap()
}

#[test]
fn any_flipped_byte_is_refused_with_a_place() {
    let key = ResultKey::ephemeral().unwrap();
    let trusted = PublicKey::read(&key.public_key()).unwrap();
    let file = short(&key);
    assert!(verify(&file, Some(&trusted)).is_ok());
    let (mut tried, mut places) = (0, std::collections::BTreeSet::new());
    for at in 0..file.len() {
        let mut bytes = file.clone().into_bytes();
        bytes[at] ^= [0x01, 0x02, 0x20][at % 3];
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        let difference = verify(&changed, Some(&trusted)).expect_err("a changed byte");
        assert!(!difference.place.is_empty());
        places.insert(difference.place.split([' ', ',']).next().unwrap_or_default().to_owned());
        tried += 1;
    }
    assert!(tried > 2_000, "{tried}");
    for place in ["format", "line", "result", "sheet", "signature"] {
        assert!(places.contains(place), "{place} in {places:?}");
    }
}

#[test]
fn a_cut_or_lengthened_file_is_refused() {
    let key = ResultKey::ephemeral().unwrap();
    let file = World::new(7).publish(&key);
    for cut in [0, 1, file.len() / 2, file.len() - 1] {
        assert!(verify(&file[..cut], None).is_err(), "{cut}");
    }
    assert!(verify(&format!("{file}}}"), None).is_err());
    let (body, _) = file.rsplit_once(",\"signature\":").unwrap();
    let unsigned = verify(&format!("{body}}}"), None).unwrap_err();
    assert_eq!((unsigned.place.as_str(), unsigned.found.as_str()), ("signature", "none"));
}

#[test]
fn a_result_signed_by_another_key_is_refused_by_those_who_know_theirs() {
    let [own, other] = [(); 2].map(|()| ResultKey::ephemeral().unwrap());
    let file = World::new(7).publish(&other);
    assert!(!verify(&file, None).unwrap().trusted, "anybody can sign with some key");
    let trusted = PublicKey::read(&own.public_key()).unwrap();
    let difference = verify(&file, Some(&trusted)).unwrap_err();
    assert_eq!((difference.expected.as_str(), difference.found.as_str()), (own.id(), other.id()));
}
