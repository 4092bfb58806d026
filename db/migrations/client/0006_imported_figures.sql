CREATE TABLE `__new_imported_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text,
	`milestone_id` text,
	`metric_id` text,
	`past_objective_id` text,
	`said` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`milestone_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`metric_id`) REFERENCES `metrics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`past_objective_id`) REFERENCES `past_objectives`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "imported_rows_of_one" CHECK(("__new_imported_rows"."initiative_id" is not null) + ("__new_imported_rows"."milestone_id" is not null) + ("__new_imported_rows"."metric_id" is not null) + ("__new_imported_rows"."past_objective_id" is not null) = 1)
);
--> statement-breakpoint
INSERT INTO `__new_imported_rows`("id", "initiative_id", "milestone_id", "metric_id", "past_objective_id", "said") SELECT `id`, `initiative_id`, `milestone_id`, NULL, NULL, `said` FROM `imported_rows`;--> statement-breakpoint
DROP TABLE `imported_rows`;--> statement-breakpoint
ALTER TABLE `__new_imported_rows` RENAME TO `imported_rows`;--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_initiativeId_unique` ON `imported_rows` (`initiative_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_milestoneId_unique` ON `imported_rows` (`milestone_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_metricId_unique` ON `imported_rows` (`metric_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_pastObjectiveId_unique` ON `imported_rows` (`past_objective_id`);