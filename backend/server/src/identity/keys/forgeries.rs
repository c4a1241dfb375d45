//! Forged tokens, none of which may pass.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id as _, SessionId, UserId};
use ed25519_dalek::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _, spki::der::pem::LineEnding};
use ed25519_dalek::{Signer as _, SigningKey};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Keys, TokenSubject, random_key};

const NOW: i64 = 1_795_000_000;

/// The victim's key, in every form that a forger may know or dream of.
struct Bench {
    keys: Keys,
    own: SigningKey,
    foreign: SigningKey,
}

impl Bench {
    fn new() -> Self {
        let pem = random_key().unwrap();
        let own = SigningKey::from_pkcs8_pem(&pem).unwrap();
        let foreign = SigningKey::from_pkcs8_pem(&random_key().unwrap()).unwrap();
        Self { keys: Keys::from_pem(&pem).unwrap(), own, foreign }
    }

    fn kid(&self) -> String {
        self.keys.accepted[0].kid.clone()
    }

    fn header(&self) -> Value {
        json!({ "typ": "at+jwt", "alg": "EdDSA", "kid": self.kid() })
    }

    /// Signs any header and claims with the real key.
    fn signed(&self, header: &Value, claims: &Value) -> String {
        sign(&self.own, &header.to_string(), &claims.to_string())
    }

    /// The good token with some header fields exchanged; `null` removes one.
    fn with_header(&self, changes: &Value) -> String {
        self.signed(&merged(self.header(), changes), &claims())
    }

    /// The good token with some claims exchanged; `null` removes one.
    fn with_claims(&self, changes: &Value) -> String {
        self.signed(&self.header(), &merged(claims(), changes))
    }

    /// A token "signed" with the public key as a shared secret.
    fn hmac(&self, algorithm: Algorithm, secret: &[u8]) -> String {
        let mut header = Header::new(algorithm);
        header.typ = Some("at+jwt".into());
        header.kid = Some(self.kid());
        encode(&header, &claims(), &EncodingKey::from_secret(secret)).unwrap()
    }

    fn accepts(&self, token: &str) -> bool {
        self.keys.verify(token, at(NOW)).is_ok()
    }
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn subject() -> TokenSubject {
    TokenSubject { user: UserId::from_uuid(Uuid::from_u128(1)), session: SessionId::from_uuid(Uuid::from_u128(2)) }
}

fn claims() -> Value {
    let TokenSubject { user, session } = subject();
    json!({
        "iss": "thidua", "aud": "thidua-api", "sub": user.to_string(), "sid": session.to_string(),
        "iat": NOW, "nbf": NOW, "exp": NOW + 900,
    })
}

fn merged(mut base: Value, changes: &Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            base.as_object_mut().unwrap().remove(name);
        } else {
            base[name] = value.clone();
        }
    }
    base
}

fn part(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

fn sign(key: &SigningKey, header: &str, claims: &str) -> String {
    let message = format!("{}.{}", part(header), part(claims));
    let signature = URL_SAFE_NO_PAD.encode(key.sign(message.as_bytes()).to_bytes());
    format!("{message}.{signature}")
}

fn refuses(bench: &Bench, forgeries: &[(&str, String)]) -> usize {
    assert!(bench.accepts(&bench.signed(&bench.header(), &claims())), "the pattern itself is good");
    for (what, token) in forgeries {
        assert!(!bench.accepts(token), "{what}: {token}");
    }
    forgeries.len()
}

#[test]
fn what_we_sign_is_accepted_for_its_time() {
    let bench = Bench::new();
    let token = bench.keys.sign(subject(), at(NOW)).unwrap();
    assert_eq!(token.expires_at, at(NOW + 900));
    for (now, good) in [(-6, false), (-5, true), (0, true), (904, true), (905, false), (86_400, false)] {
        let outcome = bench.keys.verify(&token.text, at(NOW) + TimeDelta::seconds(now));
        assert_eq!(outcome.ok(), good.then_some(subject()), "{now}");
    }
    let payload = URL_SAFE_NO_PAD.decode(token.text.split('.').nth(1).unwrap()).unwrap();
    assert!(!String::from_utf8(payload).unwrap().to_lowercase().contains("role"), "no roles inside");
}

#[test]
fn forged_headers_are_refused() {
    let bench = Bench::new();
    let raw = bench.own.verifying_key();
    let pem = raw.to_public_key_pem(LineEnding::LF).unwrap();
    let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "x": part("x") });
    let body = part(&claims().to_string());
    let unsigned = |header: &Value| format!("{}.{body}.", part(&header.to_string()));
    let foreign = super::Accepted::new(&bench.foreign.verifying_key()).kid;
    let by_foreign = |kid: &str| {
        let header = merged(bench.header(), &json!({ "kid": kid }));
        sign(&bench.foreign, &header.to_string(), &claims().to_string())
    };
    let twice = format!(r#"{{"typ":"at+jwt","alg":"none","alg":"EdDSA","kid":"{}"}}"#, bench.kid());
    let forgeries = [
        ("none, unsigned", unsigned(&merged(bench.header(), &json!({ "alg": "none" })))),
        ("None, unsigned", unsigned(&merged(bench.header(), &json!({ "alg": "None" })))),
        ("EdDSA, unsigned", unsigned(&bench.header())),
        ("none, signed", bench.with_header(&json!({ "alg": "none" }))),
        ("no algorithm", bench.with_header(&json!({ "alg": null }))),
        ("algorithm twice", sign(&bench.own, &twice, &claims().to_string())),
        ("HS256 with the raw public key", bench.hmac(Algorithm::HS256, raw.as_bytes())),
        ("HS256 with the public PEM", bench.hmac(Algorithm::HS256, pem.as_bytes())),
        ("HS384 with the public PEM", bench.hmac(Algorithm::HS384, pem.as_bytes())),
        ("HS512 with the public PEM", bench.hmac(Algorithm::HS512, pem.as_bytes())),
        ("HS256 with an empty secret", bench.hmac(Algorithm::HS256, b"")),
        ("says ES256", bench.with_header(&json!({ "alg": "ES256" }))),
        ("says RS256", bench.with_header(&json!({ "alg": "RS256" }))),
        ("says eddsa", bench.with_header(&json!({ "alg": "eddsa" }))),
        ("another key under our name", by_foreign(&bench.kid())),
        ("another key under its own name", by_foreign(&foreign)),
        ("no key name", bench.with_header(&json!({ "kid": null }))),
        ("unknown key name", bench.with_header(&json!({ "kid": foreign }))),
        ("key name as a path", bench.with_header(&json!({ "kid": "../../dev/null" }))),
        ("key name as a statement", bench.with_header(&json!({ "kid": "' or '1'='1" }))),
        ("key name with a letter more", bench.with_header(&json!({ "kid": bench.kid() + "a" }))),
        ("key name as a number", bench.with_header(&json!({ "kid": 1 }))),
        ("empty key name", bench.with_header(&json!({ "kid": "" }))),
        ("key name as a list", bench.with_header(&json!({ "kid": [bench.kid()] }))),
        ("key inside", bench.with_header(&json!({ "jwk": jwk }))),
        ("key address", bench.with_header(&json!({ "jku": "https://evil.example/keys" }))),
        ("certificate address", bench.with_header(&json!({ "x5u": "https://evil.example/cert" }))),
        ("certificate inside", bench.with_header(&json!({ "x5c": ["MIIB"] }))),
        ("critical extension", bench.with_header(&json!({ "crit": ["exp"] }))),
        ("unencoded payload", bench.with_header(&json!({ "b64": false }))),
        ("compressed", bench.with_header(&json!({ "zip": "DEF" }))),
        ("plain JWT", bench.with_header(&json!({ "typ": "JWT" }))),
        ("identity token", bench.with_header(&json!({ "typ": "id+jwt" }))),
        ("no type", bench.with_header(&json!({ "typ": null }))),
        ("type in capitals", bench.with_header(&json!({ "typ": "AT+JWT" }))),
        ("nested token", bench.with_header(&json!({ "cty": "JWT" }))),
        ("header is a list", sign(&bench.own, "[]", &claims().to_string())),
        ("header is no JSON", sign(&bench.own, "EdDSA", &claims().to_string())),
    ];
    assert!(refuses(&bench, &forgeries) >= 38);
}

#[test]
fn forged_claims_are_refused() {
    let bench = Bench::new();
    let other_noun = subject().session.to_string();
    let twice = claims().to_string().replacen('{', r#"{"sub":"user_00000000000000000000000000000009","#, 1);
    let forgeries = [
        ("other issuer", bench.with_claims(&json!({ "iss": "thidua.example" }))),
        ("issuer in capitals", bench.with_claims(&json!({ "iss": "THIDUA" }))),
        ("empty issuer", bench.with_claims(&json!({ "iss": "" }))),
        ("no issuer", bench.with_claims(&json!({ "iss": null }))),
        ("list of issuers", bench.with_claims(&json!({ "iss": ["thidua"] }))),
        ("other audience", bench.with_claims(&json!({ "aud": "thidua" }))),
        ("no audience", bench.with_claims(&json!({ "aud": null }))),
        ("list of audiences", bench.with_claims(&json!({ "aud": ["thidua-api", "other"] }))),
        ("no subject", bench.with_claims(&json!({ "sub": null }))),
        ("empty subject", bench.with_claims(&json!({ "sub": "" }))),
        ("subject of another noun", bench.with_claims(&json!({ "sub": other_noun }))),
        ("subject as a number", bench.with_claims(&json!({ "sub": 1 }))),
        ("subject twice", sign(&bench.own, &bench.header().to_string(), &twice)),
        ("subject in capitals", bench.with_claims(&json!({ "sub": subject().user.to_string().to_uppercase() }))),
        ("subject of everybody", bench.with_claims(&json!({ "sub": "*" }))),
        ("no session", bench.with_claims(&json!({ "sid": null }))),
        ("session of another noun", bench.with_claims(&json!({ "sid": subject().user.to_string() }))),
        ("no end", bench.with_claims(&json!({ "exp": null }))),
        ("end as a text", bench.with_claims(&json!({ "exp": (NOW + 900).to_string() }))),
        ("end as a fraction", bench.with_claims(&json!({ "exp": 1.8e9 }))),
        ("end beyond all numbers", bench.with_claims(&json!({ "exp": 1e300 }))),
        ("expired", bench.with_claims(&json!({ "exp": NOW - 5 }))),
        ("expired long ago", bench.with_claims(&json!({ "exp": 0 }))),
        ("end before all times", bench.with_claims(&json!({ "exp": i64::MIN }))),
        ("no beginning", bench.with_claims(&json!({ "nbf": null }))),
        ("not yet valid", bench.with_claims(&json!({ "nbf": NOW + 6 }))),
        ("valid at the end of times", bench.with_claims(&json!({ "nbf": i64::MAX }))),
        ("no moment of issue", bench.with_claims(&json!({ "iat": null }))),
        ("roles inside", bench.with_claims(&json!({ "roles": ["SYSTEM_ADMINISTRATOR"] }))),
        ("claims are a list", sign(&bench.own, &bench.header().to_string(), "[]")),
        ("claims are no JSON", sign(&bench.own, &bench.header().to_string(), "sub=1")),
    ];
    assert!(refuses(&bench, &forgeries) >= 31);
}

#[test]
fn broken_texts_are_refused() {
    let bench = Bench::new();
    let good = bench.keys.sign(subject(), at(NOW)).unwrap().text;
    let parts: Vec<&str> = good.split('.').collect();
    let (head, body, signature) = (parts[0], parts[1], parts[2]);
    let other = bench.with_claims(&json!({ "sub": UserId::from_uuid(Uuid::from_u128(9)).to_string() }));
    let other_signature = other.rsplit('.').next().unwrap();
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    let mut flipped = bytes.clone();
    flipped[40] ^= 1;
    // The same signature with the group order added to its scalar: an old way to make a second one.
    let order: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut carry = 0;
    for (byte, add) in bytes[32..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        (*byte, carry) = (sum.to_le_bytes()[0], sum >> 8);
    }
    // The last letter of a signature holds four bits that mean nothing; set, they make another text.
    let padded = signature.strip_suffix(|_| true).unwrap();
    let forgeries = [
        ("nothing", String::new()),
        ("dots", "..".to_owned()),
        ("one part", head.to_owned()),
        ("two parts", format!("{head}.{body}")),
        ("no signature", format!("{head}.{body}.")),
        ("four parts", format!("{good}.{signature}")),
        ("a part in front", format!("{head}.{good}")),
        ("cut short", good[..good.len() - 1].to_owned()),
        ("cut in half", good[..good.len() / 2].to_owned()),
        ("a letter too many", format!("{good}A")),
        ("a blank behind", format!("{good} ")),
        ("a line behind", format!("{good}\n")),
        ("padding", format!("{good}==")),
        ("body of another token", format!("{head}.{}.{signature}", other.split('.').nth(1).unwrap())),
        ("signature of another token", format!("{head}.{body}.{other_signature}")),
        ("one bit flipped", format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode(flipped))),
        ("second signature", format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode(&bytes))),
        ("zero signature", format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode([0; 64]))),
        ("short signature", format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode([0; 63]))),
        ("long signature", format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode([0; 65]))),
        ("bits that mean nothing", format!("{head}.{body}.{padded}B")),
        ("standard alphabet", format!("{head}.{body}.{}", signature.replace(['-', '_'], "+"))),
        ("very long", format!("{head}.{}.{signature}", "A".repeat(100_000))),
        ("not ASCII", "đây.là.vé".to_owned()),
    ];
    // A signature without `-` and `_` is its own standard form.
    let forgeries: Vec<_> = forgeries.into_iter().filter(|(_, token)| *token != good).collect();
    assert!(refuses(&bench, &forgeries) >= 23);
}

#[test]
fn tokens_of_the_previous_key_stay_good_and_others_do_not() {
    let bench = Bench::new();
    let before = Keys::from_pem(&random_key().unwrap()).unwrap();
    let token = before.sign(subject(), at(NOW)).unwrap().text;
    assert!(!bench.accepts(&token));
    let pem = random_key().unwrap();
    let previous = SigningKey::from_pkcs8_pem(&pem).unwrap();
    let public = previous.verifying_key().to_public_key_pem(LineEnding::LF).unwrap();
    let keys = bench.keys.with_previous(&public).unwrap();
    let old = Keys::from_pem(&pem).unwrap().sign(subject(), at(NOW)).unwrap().text;
    assert_eq!(keys.verify(&old, at(NOW)), Ok(subject()));
    assert!(keys.verify(&token, at(NOW)).is_err());
    // The names of the two keys cannot be exchanged.
    let crossed = json!({ "typ": "at+jwt", "alg": "EdDSA", "kid": keys.accepted[0].kid });
    assert!(keys.verify(&sign(&previous, &crossed.to_string(), &claims().to_string()), at(NOW)).is_err());
}
