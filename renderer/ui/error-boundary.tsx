import { Component, type ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';

/** Keeps the failure of one screen to that screen. */
export class ErrorBoundary extends Component<
  { children: ReactNode },
  { error: unknown; hasFailed: boolean }
> {
  override state = { error: undefined as unknown, hasFailed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <ErrorState error={this.state.error} onRetry={() => this.setState({ hasFailed: false })} />;
  }
}
