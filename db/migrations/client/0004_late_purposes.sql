CREATE TABLE `late_purposes` (
	`id` text PRIMARY KEY NOT NULL,
	`adjustment_id` text NOT NULL,
	`initiative_id` text,
	`decision_id` text,
	`session_id` text,
	`handoff_id` text,
	FOREIGN KEY (`adjustment_id`) REFERENCES `adjustments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`handoff_id`) REFERENCES `handoffs`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "late_purposes_of_one" CHECK(("late_purposes"."initiative_id" is not null) + ("late_purposes"."decision_id" is not null) + ("late_purposes"."session_id" is not null) + ("late_purposes"."handoff_id" is not null) = 1)
);
--> statement-breakpoint
CREATE INDEX `late_purposes_adjustment` ON `late_purposes` (`adjustment_id`);