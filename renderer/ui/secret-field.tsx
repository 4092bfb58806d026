import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface SecretFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  /** Takes the focus when it appears. */
  isFirst?: boolean;
  /** The passphrase in force, and not a new one. */
  isCurrent?: boolean;
}

/** A passphrase: hidden, shown on demand, and with a word about Caps Lock while that is on. */
export function SecretField({ label, description, value, onChange, isFirst, isCurrent }: SecretFieldProps) {
  const [hasCapsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hint = hasCapsLock ? 'Caps Lock is on.' : description;
  return (
    <PasswordInput
      label={label}
      {...(hint !== undefined && { description: hint })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => setCapsLock(false)}
      autoFocus={isFirst ?? false}
      autoComplete={isCurrent ? 'current-password' : 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed' }}
    />
  );
}
