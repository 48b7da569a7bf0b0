from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0003_is_settled")]

    operations = [
        migrations.AddField("case", "folder", models.CharField(blank=True, db_index=True, default="", max_length=64)),
        migrations.AddField("case", "case_file", models.TextField(blank=True, default="")),
    ]
