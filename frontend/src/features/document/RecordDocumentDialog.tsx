import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "~/components/FormDialog";
import { fieldError } from "~/components/UserErrors";
import { useWrite } from "~/api/useWrite";
import type { DocumentType } from "~/gql/graphql";
import { todayInVietnam } from "~/lib/dates";
import { documentTypes, recordDocument } from "./queries";
import { DateField } from "~/ui/DateField";

interface Props {
  /** Units the reader may record for. */
  units: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Enters an issued document into the register. */
export function RecordDocumentDialog({ units, onClose }: Props) {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const [symbol, setSymbol] = useState("");
  const [type, setType] = useState<DocumentType>("DECISION");
  const [issuerId, setIssuerId] = useState(units[0]?.id ?? "");
  const [issuerName, setIssuerName] = useState(units[0]?.name ?? "");
  const [issuedOn, setIssuedOn] = useState(todayInVietnam());
  const [summary, setSummary] = useState("");
  const write = useWrite(recordDocument);
  const send = () =>
    write.mutate(
      { number: Number(number) || 0, symbol, type, issuerId: issuerId || null, issuerName, issuedOn, summary },
      { onSuccess: (errors) => errors.length === 0 && onClose() },
    );
  const text = (key: "symbol" | "issuerName", value: string, change: (text: string) => void) => (
    <TextInput
      label={t(`document.${key}`)}
      required
      value={value}
      error={fieldError(write.data, key)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("document.record")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <TextInput
        label={t("document.number")}
        required
        inputMode="numeric"
        value={number}
        error={fieldError(write.data, "number")}
        onChange={(event) => setNumber(event.currentTarget.value.replace(/\D/g, ""))}
      />
      {text("symbol", symbol, setSymbol)}
      <NativeSelect
        label={t("document.type")}
        value={type}
        data={documentTypes.map((value) => ({ value, label: t(`enum.DocumentType.${value}`) }))}
        onChange={(event) => setType(event.currentTarget.value as DocumentType)}
      />
      {units.length > 0 && (
        <NativeSelect
          label={t("document.issuerUnit")}
          value={issuerId}
          data={[
            ...units.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: t("document.otherIssuer") },
          ]}
          onChange={(event) => {
            const id = event.currentTarget.value;
            setIssuerId(id);
            setIssuerName(units.find((unit) => unit.id === id)?.name ?? "");
          }}
        />
      )}
      {text("issuerName", issuerName, setIssuerName)}
      <DateField
        label={t("document.issuedOn")}
        required
        value={issuedOn}
        error={fieldError(write.data, "issuedOn")}
        onChange={setIssuedOn}
      />
      <Textarea
        label={t("document.summary")}
        required
        rows={3}
        value={summary}
        error={fieldError(write.data, "summary")}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
