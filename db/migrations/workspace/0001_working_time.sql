CREATE TABLE `holiday_years` (
	`country` text NOT NULL,
	`region` text NOT NULL,
	`year` integer NOT NULL,
	`computed_by` text NOT NULL,
	`holidays` text NOT NULL,
	PRIMARY KEY(`country`, `region`, `year`)
);
--> statement-breakpoint
CREATE TABLE `time_off` (
	`id` text PRIMARY KEY NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "time_off_order" CHECK("time_off"."ends_on" >= "time_off"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `time_off_by_date` ON `time_off` (`starts_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_client_index_days` (
	`client_id` text NOT NULL,
	`day_id` text NOT NULL,
	`on_date` text NOT NULL,
	`kind` text NOT NULL,
	`milli_days` integer NOT NULL,
	`plan_id` text,
	PRIMARY KEY(`client_id`, `day_id`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "client_index_days_kind" CHECK("__new_client_index_days"."kind" in ('planned', 'worked'))
);
--> statement-breakpoint
INSERT INTO `__new_client_index_days`("client_id", "day_id", "on_date", "kind", "milli_days", "plan_id") SELECT "client_id", "on_date" || ' ' || "kind", "on_date", "kind", "milli_days", null FROM `client_index_days`;--> statement-breakpoint
DROP TABLE `client_index_days`;--> statement-breakpoint
ALTER TABLE `__new_client_index_days` RENAME TO `client_index_days`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `client_index_days_by_date` ON `client_index_days` (`on_date`);--> statement-breakpoint
ALTER TABLE `client_index` ADD `retainer` text DEFAULT '{"terms":[],"pauses":[]}' NOT NULL;--> statement-breakpoint
ALTER TABLE `client_index_periods` ADD `forecast_closing` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `client_index` SET `is_stale` = 1;
