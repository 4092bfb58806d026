import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import { useWriteButton } from './read-only.ts';

type WriteButtonProps = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>;

/** A button that changes something of the client on the screen; while nothing may be changed, it is disabled and says why. */
export function WriteButton(props: WriteButtonProps) {
  const whileReadOnly = useWriteButton();
  return <Button {...props} {...whileReadOnly} />;
}
