from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0003_returns_can_be_taken")]
    operations = [
        migrations.AddField("returnreceived", "rows_missing", models.PositiveIntegerField(default=0)),
    ]
