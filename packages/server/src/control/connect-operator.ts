import { DataDirHeldError, openDatabase, type DatabaseLocation, type HeedDatabase } from "../database/index.ts";
import { createLocalOperator, type Operator } from "./operator.ts";
import { createRemoteOperator } from "./remote-operator.ts";

/**
 * Works on the database directly where it can be opened, and through the process that holds it
 * where it cannot. `publicUrl` is where links lead that are made here; the other process knows its own.
 *
 * @throws DataDirHeldError where the holder takes no commands.
 */
export async function connectOperator(location: DatabaseLocation, publicUrl: string): Promise<Operator> {
  let database: HeedDatabase;
  try {
    database = await openDatabase(location);
  } catch (error) {
    if (error instanceof DataDirHeldError && error.holder?.control) return createRemoteOperator(error.holder.control);
    throw error;
  }
  try {
    return await createLocalOperator(database, publicUrl);
  } catch (error) {
    await database.close();
    throw error;
  }
}
