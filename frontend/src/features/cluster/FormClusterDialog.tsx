import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWrite } from "~/api/useWrite";
import { FormDialog } from "~/components/FormDialog";
import { useFields } from "~/components/useFields";
import { fieldError } from "~/components/UserErrors";
import { DocumentPicker, type PickedDocument } from "~/features/document/DocumentPicker";
import type { PickedUnit } from "~/features/unit/UnitPicker";
import { UnitsField } from "~/features/unit/UnitsField";
import type { ClusterKind } from "~/gql/graphql";
import { todayInVietnam } from "~/lib/dates";
import { DateField } from "~/ui/DateField";
import { formCluster } from "./writes";

interface Props {
  /** Units the reader may act for; one of them is the ministry. */
  units: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Forms a cluster or a bloc with its first members, and goes to its page. */
export function FormClusterDialog({ units, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { values, set, text } = useFields(() => ({
    kind: "CLUSTER" as ClusterKind,
    ministryId: units[0]?.id ?? "",
    number: "",
    label: "",
    name: "",
    decision: null as PickedDocument | null,
    formedOn: todayInVietnam(),
    members: [] as PickedUnit[],
  }));
  const write = useWrite(async (input: Parameters<typeof formCluster>[0]) => {
    const payload = await formCluster(input);
    if (payload.cluster) await navigate({ to: "/cum/$clusterId", params: { clusterId: payload.cluster.id } });
    return payload;
  });
  const send = () =>
    write.mutate({
      kind: values.kind,
      ministryId: values.ministryId,
      number: Number(values.number) || 0,
      label: values.label.trim(),
      name: values.name.trim(),
      decisionId: values.decision?.id ?? null,
      formedOn: values.formedOn,
      memberUnitIds: values.members.map(({ id }) => id),
    });
  const errorOf = (id: string) => {
    const place = String(values.members.findIndex((unit) => unit.id === id));
    return write.data?.find(({ path }) => path[0] === "memberUnitIds" && path[1] === place)?.message;
  };
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("cluster.form")}
      submit={t("common.save")}
      onSubmit={send}
      pending={write.isPending}
      errors={write.data}
      error={write.error}
    >
      <NativeSelect
        label={t("cluster.kind")}
        data={[
          { value: "CLUSTER", label: t("cluster.kindCluster") },
          { value: "BLOC", label: t("cluster.kindBloc") },
        ]}
        value={values.kind}
        error={fieldError(write.data, "kind")}
        onChange={(event) => set("kind", event.currentTarget.value as ClusterKind)}
      />
      <NativeSelect
        label={t("cluster.ministry")}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        error={fieldError(write.data, "ministryId")}
        {...text("ministryId")}
      />
      <TextInput
        label={t("cluster.number")}
        required
        inputMode="numeric"
        value={values.number}
        error={fieldError(write.data, "number")}
        onChange={(event) => set("number", event.currentTarget.value.replace(/\D/g, ""))}
      />
      <TextInput label={t("cluster.label")} required error={fieldError(write.data, "label")} {...text("label")} />
      <TextInput label={t("cluster.fullName")} required error={fieldError(write.data, "name")} {...text("name")} />
      <DocumentPicker
        size="md"
        label={t("cluster.decision")}
        value={values.decision}
        error={fieldError(write.data, "decisionId")}
        onChange={(decision) => set("decision", decision)}
      />
      <DateField
        required
        label={t("cluster.formedOn")}
        value={values.formedOn}
        error={fieldError(write.data, "formedOn")}
        onChange={(day) => set("formedOn", day)}
      />
      <UnitsField
        label={t("cluster.members")}
        units={values.members}
        on={values.formedOn}
        errorOf={errorOf}
        onChange={(members) => set("members", members)}
      />
    </FormDialog>
  );
}
