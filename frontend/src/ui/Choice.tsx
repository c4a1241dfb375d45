import classes from "./Choice.module.css";

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string; title?: string }[];
  onChange: (value: T) => void;
  hideLabel?: boolean;
}

/** A short row of mutually exclusive choices. */
export function Choice<T extends string>({ label, value, options, onChange, hideLabel = false }: Props<T>) {
  const letters = options.reduce((sum, option) => sum + option.label.length, 0);
  return (
    <fieldset className={classes.choice}>
      <legend className={hideLabel ? "visually-hidden" : classes.legend}>{label}</legend>
      <div className={classes.row} data-long={letters > 40}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
            {...(option.lang ? { lang: option.lang } : {})}
            {...(option.title ? { "aria-label": option.title } : {})}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
