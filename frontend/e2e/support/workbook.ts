import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** What a person types into a row of the sheet, by the letter of the column. */
export type Typed = Record<string, string | number>;

const table = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The check sum of the container; Node has one of its own only from version 22. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

/** Every part of a container, by its name. */
function unpack(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + file.readUInt32LE(at + 20));
    parts.set(name, file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : Buffer.from(bytes));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** The fields that a part has in common in front of its bytes and in the directory. */
function fields(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
}

function pack(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [text, bytes] of parts) {
    const [name, packed] = [Buffer.from(text), deflateRawSync(bytes)];
    const common = fields(name, bytes, packed);
    const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, Buffer.alloc(14)]);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    const body = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, packed]);
    bodies.push(body);
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The cell with what was typed in it; a formula stays, and keeps what was typed as its last result. */
function cell(tag: string, value: string | number): string {
  const [, place = "", style = ""] = /^<c r="([A-Z]+\d+)"( s="\d+")?/.exec(tag) ?? [];
  const formula = /<f>.*?<\/f>/.exec(tag)?.[0] ?? "";
  if (typeof value === "number") return `<c r="${place}"${style}>${formula}<v>${value}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

/**
 * Fills a downloaded workbook in as a person with a spreadsheet program would: finds the rows by the code in column B,
 * writes cells of the first worksheet, and leaves every other part of the file as it came.
 */
export function fillWorkbook(from: string, to: string, rows: Record<string, Typed>): void {
  const sheet = "xl/worksheets/sheet1.xml";
  const parts = unpack(readFileSync(from));
  const text = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, said]) => said);
  let xml = text(sheet);
  for (const [code, typed] of Object.entries(rows)) {
    const place = strings.indexOf(code);
    const row = new RegExp(`<c r="B(\\d+)"[^>]*t="s"><v>${place}</v>`).exec(xml)?.[1];
    if (place < 0 || !row) throw new Error(`the workbook has no row ${code}`);
    for (const [column, value] of Object.entries(typed)) {
      const found = new RegExp(`<c r="${column}${row}"[^>]*?(/>|>.*?</c>)`).exec(xml)?.[0];
      if (!found) throw new Error(`the workbook has no cell ${column}${row}`);
      xml = xml.replace(found, () => cell(found, value));
    }
  }
  parts.set(sheet, Buffer.from(xml));
  writeFileSync(to, pack(parts));
}
