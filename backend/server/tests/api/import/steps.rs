//! Steps that these tests share.

use serde_json::{Value, json};

use crate::evaluation::script::{SheetRef, sheet};
use crate::support::{Answer, Client, TestApp};

/// What is asked of an import.
const FIELDS: &str = "id state sheetVersion fileName headerRow worksheet encoding encodingGuess workbookVersion
    worksheets { name rows } columns { index header role fact guess samples }
    encodingSamples { before after } counts { add change same skip error }
    rows { row code status criterionCode note evidence cells
        before { value { state points } facts } after { value { state points } facts }
        messages { severity code message column } }
    allowedActions { action allowed lockCode }";

/// The own sheet of unit A1 in round A.
pub async fn own(app: &TestApp) -> SheetRef {
    sheet(app, &app.round("a"), "A1", "SELF", "A1").await
}

/// Sends a table in text for a sheet.
pub async fn send(client: &Client<'_>, sheet: &str, table: &str) -> Answer {
    client.post(&format!("/sheets/{sheet}/import?name=phieu.csv"), "text/csv", table.as_bytes().to_vec()).await
}

/// Sends a table that is read, and gives its identifier.
pub async fn start(client: &Client<'_>, sheet: &str, table: &str) -> String {
    let answer = send(client, sheet, table).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.text("/importId").to_owned()
}

/// Looks at an import.
pub async fn look(client: &Client<'_>, id: &str) -> Answer {
    client.gql(&format!("query($id: ID!) {{ import(id: $id) {{ {FIELDS} }} }}"), json!({ "id": id })).await
}

/// One of the three mutations.
pub async fn act(client: &Client<'_>, mutation: &str, input: Value) -> Answer {
    let (first, rest) = mutation.split_at(1);
    let document = format!(
        "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{
            import {{ {FIELDS} }} userErrors {{ code path message }} }} }}",
        first.to_uppercase()
    );
    client.gql(&document, json!({ "input": input })).await
}

/// Applies an import on the version that was looked at.
pub async fn apply(client: &Client<'_>, id: &str, mode: &str) -> Answer {
    let version = look(client, id).await.number("/data/import/sheetVersion");
    act(client, "applyImport", json!({ "id": id, "expectedVersion": version, "mode": mode })).await
}

/// The status of each row, with the codes of its messages.
pub fn rows(answer: &Answer, pointer: &str) -> Vec<(String, Vec<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let row = |row: &Value| {
        let codes = row["messages"].as_array().unwrap().iter().map(|message| text(&message["code"])).collect();
        (text(&row["status"]), codes)
    };
    answer.at(&format!("{pointer}/rows")).as_array().unwrap_or_else(|| panic!("{answer:?}")).iter().map(row).collect()
}

/// A complete table of the fixture's criteria, as a unit fills it.
pub const COMPLETE: &str = "Số TT;Mã;Tiêu chí;Số liệu (1);Số liệu (2);Điểm tự chấm;Minh chứng;Ghi chú\n\
    1;A.1;Tiêu chí A.1;80;100;;Bảng số liệu;\n\
    2;A.2;Tiêu chí A.2;99;;;;\n\
    3;A.3;Tiêu chí A.3;;;8;;Nhận xét\n\
    4;B.1;Tiêu chí B.1;0;;;;\n\
    5;B.2;Tiêu chí B.2;Có;;;;\n\
    6;T.1;Tiêu chí T.1;2;;;;\n\
    7;P.1;Tiêu chí P.1;1;;;;\n\
    ;;Tổng cộng;;;94;;\n";
