/** Every command of the command line, one file a subject. */
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { ceoTimeCommands, charterCommands, readinessCommand } from './commands/accountability.ts';
import { actionCommands } from './commands/actions.ts';
import { agreementCommands } from './commands/agreement.ts';
import { backupCommands } from './commands/backups.ts';
import { expenseCommands, invoiceCommand } from './commands/billing.ts';
import { calendarCommands } from './commands/calendar.ts';
import { capacityCommands, warningsCommand } from './commands/capacity.ts';
import { clientCommands, demoCommand } from './commands/clients.ts';
import { dashboardCommands } from './commands/dashboard.ts';
import { dayPlanCommands } from './commands/day-plans.ts';
import { dayCommands, daysCommand } from './commands/days.ts';
import { decisionCommands } from './commands/decisions.ts';
import { diagnosticsCommand } from './commands/diagnostics.ts';
import { diagnosisCommands, driftCommands } from './commands/drift.ts';
import { escalationCommands } from './commands/escalations.ts';
import { conflictCommands, handoffCommands, peakCommands } from './commands/handoffs.ts';
import { historyCommands } from './commands/history.ts';
import { importCommands } from './commands/imports.ts';
import { leakCommands } from './commands/leaks.ts';
import { ledgerCommands } from './commands/ledger.ts';
import { milestoneCommands } from './commands/milestones.ts';
import { functionCommands, personCommands } from './commands/organisation.ts';
import { overviewCommands } from './commands/overview.ts';
import { packetCommands } from './commands/packets.ts';
import { protectionCommands } from './commands/protection.ts';
import { registryCommands } from './commands/registry.ts';
import { retainerCommands } from './commands/retainer.ts';
import { seriesCommands } from './commands/series.ts';
import { serveCommand } from './commands/serve.ts';
import { sessionCommands } from './commands/sessions.ts';
import { statementCommands, valueCommand } from './commands/statements.ts';
import { cycleCommands, objectiveCommands } from './commands/strategy.ts';
import { translationCommands } from './commands/translations.ts';
import { timeOffCommands, workingTimeCommands } from './commands/working-time.ts';
import type { Runner } from './runner.ts';

/** What adds the commands of each subject, in the order in which help lists them. */
const subjects: readonly ((program: Command, runner: Runner) => void)[] = [
  demoCommand,
  clientCommands,
  backupCommands,
  importCommands,
  registryCommands,
  milestoneCommands,
  retainerSubject,
  daySubject,
  daysCommand,
  capacityCommands,
  warningsCommand,
  timeOffCommands,
  workingTimeCommands,
  expenseCommands,
  invoiceCommand,
  valueCommand,
  calendarCommands,
  sessionCommands,
  seriesCommands,
  actionCommands,
  decisionCommands,
  escalationCommands,
  charterCommands,
  readinessCommand,
  ceoTimeCommands,
  handoffCommands,
  conflictCommands,
  peakCommands,
  packetCommands,
  leakCommands,
  historyCommands,
  personCommands,
  functionCommands,
  cycleCommands,
  objectiveCommands,
  translationCommands,
  driftCommands,
  overviewCommands,
  diagnosisCommands,
  dashboardCommands,
  protectionCommands,
  diagnosticsCommand,
  serveCommand,
];

/** The program, ready to parse; it throws instead of ending the process. */
export function buildProgram(runner: Runner, wantsJson: boolean): Command {
  const program = new Command('throughline')
    .description('The registry, calendar, retainer days and packets of every client')
    .version(packageJson.version)
    .option('--data <folder>', 'the data folder; THROUGHLINE_HOME or the system’s place unless given')
    .option('--passphrase-file <file>', 'unlocks with its first line; THROUGHLINE_PASSPHRASE does too')
    .option('--recovery-key-file <file>', 'unlocks with the recovery key in it')
    .option('--json', 'one JSON document on standard output and nothing else')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => runner.io.out(text.trimEnd()),
      writeErr: (text) => !wantsJson && runner.io.err(text.trimEnd()),
      outputError: () => {},
    });
  for (const addTo of subjects) addTo(program, runner);
  return program;
}

function daySubject(program: Command, runner: Runner): void {
  const day = program.command('day').description('The client days of a client');
  dayPlanCommands(day, runner);
  dayCommands(day, runner);
}

function retainerSubject(program: Command, runner: Runner): void {
  const retainer = program.command('retainer').description('The agreement and the ledger of a client');
  retainerCommands(retainer, runner);
  ledgerCommands(retainer, runner);
  agreementCommands(retainer, runner);
  statementCommands(retainer, runner);
}
