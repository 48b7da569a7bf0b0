from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.AddField("case", "declared_with", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddField("document", "noted", models.JSONField(default=dict)),
    ]
