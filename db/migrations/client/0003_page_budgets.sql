ALTER TABLE `profile` ADD `leadership_pages` integer DEFAULT 16 NOT NULL;--> statement-breakpoint
ALTER TABLE `profile` ADD `ceo_pages` integer DEFAULT 20 NOT NULL;--> statement-breakpoint
ALTER TABLE `profile` ADD `function_pages` integer DEFAULT 12 NOT NULL;