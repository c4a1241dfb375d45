//! Closed lists whose members have a stable code in storage, on the wire and in snapshots.

/// Declares such a list: the enum, every member in order, the code and the way back. Serialised as
/// the code.
macro_rules! coded {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// Every member, in declared order.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$variant),*];

            /// The stored and public code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Reads a stored code; `None` for a text that is no member.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.code() == code)
            }
        }
    };
}

pub(crate) use coded;

#[cfg(test)]
mod tests {
    use crate::criteria::set::NotApplicablePolicy;

    #[test]
    fn every_member_is_found_by_its_code_and_nothing_else_is() {
        for member in NotApplicablePolicy::ALL {
            assert_eq!(NotApplicablePolicy::from_code(member.code()), Some(member));
            assert_eq!(serde_json::to_value(member).unwrap(), member.code());
        }
        assert_eq!(NotApplicablePolicy::from_code("exclude"), None);
    }
}
