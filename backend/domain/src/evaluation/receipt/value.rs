//! Values as JSON: a state, and points where there are some.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::evaluation::sheet::Value;

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("state", self.code())?;
        if let Some(points) = self.points() {
            map.serialize_entry("points", &points)?;
        }
        map.end()
    }
}
