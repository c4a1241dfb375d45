import { useState } from "react";

/** The typed values of a form, one object; what was typed stays until the form says otherwise. */
export function useFields<T extends object>(initial: T | (() => T)) {
  const [values, setValues] = useState(initial);
  const set = <K extends keyof T>(key: K, value: T[K]) => setValues((old) => ({ ...old, [key]: value }));
  /** For an input element: its value, and what its change does. */
  const text = <K extends { [P in keyof T]: T[P] extends string ? P : never }[keyof T]>(key: K) => ({
    value: values[key] as string,
    onChange: (event: { currentTarget: { value: string } }) => set(key, event.currentTarget.value as T[K]),
  });
  return { values, set, text };
}
