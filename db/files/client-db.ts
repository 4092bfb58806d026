import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { clientTables } from '../schema/client/tables.ts';
import type { Connection } from './open-database.ts';

/** Typed access to one client's tables, through an open connection. */
export function clientDb(connection: Connection): BetterSQLite3Database<typeof clientTables> {
  return drizzle(connection, { schema: clientTables, casing: 'snake_case' });
}
